package org.fieldlore.portal.shell;

import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of a list stands and which pages are beside it; rows are counted from 1, as people do.
 *
 * @param page from 1
 * @param previous the page before, or null on the first
 * @param next the page after, or null on the last
 */
public record PageMarks(
        long first,
        long last,
        long total,
        int page,
        @Nullable Integer previous,
        @Nullable Integer next) {
    public static PageMarks of(Page<?> rows, int size) {
        int page = rows.from() / size + 1;
        return new PageMarks(
                rows.rows().isEmpty() ? 0 : rows.from() + 1L,
                rows.from() + (long) rows.rows().size(),
                rows.total(),
                page,
                page > 1 ? page - 1 : null,
                rows.hasMore() ? page + 1 : null);
    }

    /** The request for a page that somebody typed; nonsense leads to the first. */
    public static Page.Request request(@Nullable Integer page, int size) {
        int wanted = page == null ? 1 : Math.max(1, Math.min(page, 100_000));
        return new Page.Request((wanted - 1) * size, size);
    }

    public boolean several() {
        return previous != null || next != null;
    }
}
