package org.fieldlore.portal.book;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Where a page stands in a long list.
 *
 * @param first number of the first row, from 1; 0 when there is none
 * @param last number of the last row
 */
public record Pager(long total, long first, long last, List<Step> steps) {
    private static final int AROUND = 2;

    /** One page to go to: its number from 1 and its first row from 0. */
    public record Step(int number, int from, boolean current) {}

    static Pager of(long total, int from, int rows, int size) {
        int pages = (int) ((total + size - 1) / size);
        int here = from / size;
        List<Step> steps = IntStream.range(0, pages)
                .filter(page -> page == 0 || page == pages - 1 || Math.abs(page - here) <= AROUND)
                .mapToObj(page -> new Step(page + 1, page * size, page == here))
                .toList();
        return new Pager(total, rows == 0 ? 0 : from + 1, from + rows, steps);
    }
}
