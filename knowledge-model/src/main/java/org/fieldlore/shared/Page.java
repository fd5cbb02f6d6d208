package org.fieldlore.shared;

import java.util.List;
import java.util.function.LongSupplier;

/**
 * One page of a longer list.
 *
 * @param rows the rows of this page, in order
 * @param total how many rows there are in all
 * @param from index of the first row, 0-based
 */
public record Page<T>(List<T> rows, long total, int from) {
    public Page {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a page of rows that were read first, and counts all only when the page itself does not tell: a first page that is
     * not full is all there is.
     */
    public static <T> Page<T> of(List<T> rows, Request request, LongSupplier count) {
        boolean all = request.from() == 0 && rows.size() < request.size();
        return new Page<>(rows, all ? rows.size() : count.getAsLong(), request.from());
    }

    public boolean hasMore() {
        return from + rows.size() < total;
    }

    /**
     * Which rows are wanted.
     *
     * @param from index of the first row, 0-based
     * @param size rows a page, 1..200
     */
    public record Request(int from, int size) {
        public static final int MAX_SIZE = 200;

        public Request {
            if (from < 0) throw new IllegalArgumentException("first row must be 0 or more, was " + from);
            if (size < 1 || size > MAX_SIZE)
                throw new IllegalArgumentException("page size must be 1.." + MAX_SIZE + ", was " + size);
        }

        public static Request first(int size) {
            return new Request(0, size);
        }
    }
}
