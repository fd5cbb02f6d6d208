package org.fieldlore.portal.book;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the renewal list asks for; what makes no sense in it is passed over.
 *
 * @param days how far ahead, one of {@link #WINDOWS}
 * @param own days of the viewer's own choice that stand before that, or null
 * @param state what customers mean to do, or null for all
 * @param mine only the viewer's own customers
 * @param from index of the first row
 */
public record RenewalsAsked(
        int days, @Nullable Range own, @Nullable Renewal state, boolean mine, int from) {
    static final List<Integer> WINDOWS = List.of(0, 7, 30, 90);
    static final int SIZE = 25;
    private static final int USUAL = 7;

    /** Days from the first to the last, both in it. */
    public record Range(LocalDate first, LocalDate last) {
        /** Null when one of them is missing or no day, or the first is after the last. */
        static @Nullable Range in(String first, String last) {
            Predicate<String> day = text -> text.matches("\\d{4}-\\d\\d-\\d\\d");
            if (!day.test(first) || !day.test(last)) return null;
            try {
                Range range = new Range(LocalDate.parse(first), LocalDate.parse(last));
                return range.first.isAfter(range.last) ? null : range;
            } catch (DateTimeException noSuchDay) {
                return null;
            }
        }
    }

    /** Parameters: days, or first and last; state, who (mine), from. */
    static RenewalsAsked in(Map<String, String> parameters) {
        String days = parameters.get("days");
        String from = parameters.getOrDefault("from", "");
        return new RenewalsAsked(
                WINDOWS.stream()
                        .filter(window -> window.toString().equals(days))
                        .findFirst()
                        .orElse(USUAL),
                Range.in(parameters.getOrDefault("first", ""), parameters.getOrDefault("last", "")),
                Arrays.stream(Renewal.values())
                        .filter(state -> state.name().equals(parameters.get("state")))
                        .findFirst()
                        .orElse(null),
                "mine".equals(parameters.get("who")),
                from.matches("\\d{1,7}") ? Integer.parseInt(from) / SIZE * SIZE : 0);
    }

    RenewalQuery query(LocalDate today) {
        Set<Renewal> wanted = EnumSet.noneOf(Renewal.class);
        if (state != null) wanted.add(state);
        if (own == null) return new RenewalQuery(0, days, wanted, mine);
        return new RenewalQuery(
                (int) ChronoUnit.DAYS.between(today, own.first),
                (int) ChronoUnit.DAYS.between(today, own.last),
                wanted,
                mine);
    }

    /** The periods that can be chosen, the own one last, each whatever customers mean to do. */
    List<RenewalsAsked> periods() {
        List<RenewalsAsked> periods = new ArrayList<>();
        for (int window : WINDOWS) periods.add(new RenewalsAsked(window, null, null, mine, 0));
        if (own != null) periods.add(meaning(null));
        return periods;
    }

    /** Each link of the page is this with one thing changed. */
    public String address() {
        return (own == null ? "days=" + days : "first=" + own.first + "&last=" + own.last)
                + (state == null ? "" : "&state=" + state)
                + (mine ? "&who=mine" : "")
                + (from > 0 ? "&from=" + from : "");
    }

    /** The same period with what customers mean to do, from its first row. */
    public RenewalsAsked meaning(@Nullable Renewal meant) {
        return new RenewalsAsked(days, own, meant, mine, 0);
    }

    public String of(boolean onlyMine) {
        return new RenewalsAsked(days, own, null, onlyMine, 0).address();
    }

    public String at(int row) {
        return new RenewalsAsked(days, own, state, mine, row).address();
    }

    boolean samePeriod(RenewalsAsked other) {
        return own == null ? other.own == null && days == other.days : own.equals(other.own);
    }
}
