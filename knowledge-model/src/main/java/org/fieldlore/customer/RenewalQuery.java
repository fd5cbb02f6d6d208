package org.fieldlore.customer;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which renewals are wanted.
 *
 * @param fromDays first day of the end, counted from today; negative for overdue ones
 * @param toDays last day of the end, counted from today
 * @param states what customers mean to do; empty for any
 * @param mine only the viewer's own customers
 */
public record RenewalQuery(int fromDays, int toDays, Set<Renewal> states, boolean mine) {
    public RenewalQuery {
        if (fromDays > toDays) throw new ValueNotAllowed("fromDays", Integer.toString(fromDays), "at most " + toDays);
        states = Set.copyOf(states);
    }

    /** Due today, in any state. */
    public static RenewalQuery today() {
        return within(0);
    }

    /** Due from today until so many days ahead, in any state. */
    public static RenewalQuery within(int days) {
        return new RenewalQuery(0, days, EnumSet.noneOf(Renewal.class), false);
    }

    public RenewalQuery ofMine() {
        return new RenewalQuery(fromDays, toDays, states, true);
    }

    public RenewalQuery in(Renewal... wanted) {
        return new RenewalQuery(fromDays, toDays, Set.of(wanted), mine);
    }
}
