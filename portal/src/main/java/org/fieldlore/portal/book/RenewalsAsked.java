package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.RenewalQuery;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the renewal list asks for; what makes no sense in it is passed over.
 *
 * @param days how far ahead, one of {@link #WINDOWS}
 * @param state what customers mean to do, or null for all
 * @param mine only the viewer's own customers
 * @param from index of the first row
 */
public record RenewalsAsked(int days, @Nullable Renewal state, boolean mine, int from) {
    static final List<Integer> WINDOWS = List.of(0, 7, 30);
    static final int SIZE = 25;
    private static final int USUAL = 7;

    /** Parameters: days, state, who (mine), from. */
    static RenewalsAsked in(Map<String, String> parameters) {
        String days = parameters.get("days");
        String from = parameters.getOrDefault("from", "");
        return new RenewalsAsked(
                WINDOWS.stream()
                        .filter(window -> window.toString().equals(days))
                        .findFirst()
                        .orElse(USUAL),
                Arrays.stream(Renewal.values())
                        .filter(state -> state.name().equals(parameters.get("state")))
                        .findFirst()
                        .orElse(null),
                "mine".equals(parameters.get("who")),
                from.matches("\\d{1,7}") ? Integer.parseInt(from) / SIZE * SIZE : 0);
    }

    RenewalQuery query() {
        Set<Renewal> wanted = EnumSet.noneOf(Renewal.class);
        if (state != null) wanted.add(state);
        return new RenewalQuery(0, days, wanted, mine);
    }

    /** All that ends within so many days, whatever customers mean to do. */
    RenewalQuery window(int within) {
        return new RenewalQuery(0, within, Set.of(), mine);
    }

    /** Each link of the page is this with one thing changed. */
    public String address() {
        return "days=" + days + (state == null ? "" : "&state=" + state) + (mine ? "&who=mine" : "")
                + (from > 0 ? "&from=" + from : "");
    }

    public String within(int wanted, @Nullable Renewal meant) {
        return new RenewalsAsked(wanted, meant, mine, 0).address();
    }

    public String of(boolean onlyMine) {
        return new RenewalsAsked(days, null, onlyMine, 0).address();
    }

    String at(int row) {
        return new RenewalsAsked(days, state, mine, row).address();
    }
}
