package org.fieldlore.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened to somebody's points over some days, in the order of posting.
 *
 * @param before what was there, owed points below zero
 * @param after what is there at the end
 */
public record Statement(LocalDate from, LocalDate to, long before, List<Entry> entries, long after) {
    /** A line with what was there after it. */
    public record Entry(LedgerLine line, long balance) {}

    static Statement of(LocalDate from, LocalDate to, long before, List<LedgerLine> lines) {
        List<Entry> entries = new ArrayList<>();
        long balance = before;
        for (LedgerLine line : lines) {
            balance += line.points();
            entries.add(new Entry(line, balance));
        }
        return new Statement(from, to, before, List.copyOf(entries), balance);
    }
}
