package org.fieldlore.portal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a page stands in a long list, and where else to go: the first page, the last and the neighbours. Rows and pages are
 * counted from 1, as people do.
 *
 * @param first number of the first row, 0 when there is none
 * @param last number of the last row
 * @param steps in order; a gap stands for pages left out
 * @param previous the page before, or null on the first
 * @param next the page after, or null on the last
 */
public record Pager(
        long first,
        long last,
        long total,
        List<Step> steps,
        @Nullable Step previous,
        @Nullable Step next) {
    private static final int FURTHEST = 100_000;

    /** A page to go to; number 0 is a gap. */
    public record Step(int number, String address, boolean current) {
        public boolean gap() {
            return number == 0;
        }
    }

    /** The pager of a list with so many rows a page; each page, by its number, has an address. */
    public static Pager of(Page<?> page, int size, IntFunction<String> address) {
        return of(page, size, FURTHEST, address);
    }

    /** The same for a list that can be leafed through only so many pages deep. */
    public static Pager of(Page<?> page, int size, int furthest, IntFunction<String> address) {
        int pages = (int) Math.min(furthest, (page.total() + size - 1) / size);
        int here = page.from() / size + 1;
        IntFunction<Step> step = number -> new Step(number, address.apply(number), number == here);
        return new Pager(
                page.rows().isEmpty() ? 0 : page.from() + 1L,
                page.from() + (long) page.rows().size(),
                page.total(),
                numbers(here, pages).stream()
                        .map(number -> number == 0 ? new Step(0, "", false) : step.apply(number))
                        .toList(),
                here > 1 ? step.apply(here - 1) : null,
                here < pages ? step.apply(here + 1) : null);
    }

    /** 0 stands for a gap; a gap of one page would take the room of that page. */
    private static List<Integer> numbers(int here, int pages) {
        TreeSet<Integer> offered = new TreeSet<>(List.of(1, here - 1, here, here + 1, pages));
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int page : offered.subSet(1, pages + 1)) {
            if (page == before + 2) numbers.add(page - 1);
            else if (page > before + 2) numbers.add(0);
            numbers.add(page);
            before = page;
        }
        return numbers;
    }

    /** The request for a page that somebody typed; nonsense leads to the first. */
    public static Page.Request request(@Nullable Integer page, int size) {
        int wanted = page == null ? 1 : Math.max(1, Math.min(page, FURTHEST));
        return new Page.Request((wanted - 1) * size, size);
    }

    /** Whether there is somewhere else to go from what is shown. */
    public boolean needed() {
        return first > 0 && steps.size() > 1;
    }
}
