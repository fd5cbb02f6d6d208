package org.fieldlore.portal.library;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Which pages a long answer offers: the first, the last and those around the current one.
 *
 * @param current counted from 1
 * @param last counted from 1; at least the current one
 */
public record Pager(int current, int last) {
    private static final int AROUND = 2;

    static Pager of(int current, long total, int size, int most) {
        long pages = Math.min(most, (total + size - 1) / size);
        return new Pager(current, (int) Math.max(current, pages));
    }

    public boolean needed() {
        return last > 1;
    }

    /** The numbers in order; 0 stands for a gap. */
    public List<Integer> numbers() {
        TreeSet<Integer> offered = new TreeSet<>(List.of(1, last));
        for (int page = current - AROUND; page <= current + AROUND; page++)
            if (page >= 1 && page <= last) offered.add(page);
        List<Integer> numbers = new ArrayList<>();
        int before = 0;
        for (int page : offered) {
            if (page > before + 1) numbers.add(0);
            numbers.add(page);
            before = page;
        }
        return numbers;
    }
}
