package org.fieldlore.portal.honours;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fieldlore.credit.TeamMember;
import org.jspecify.annotations.Nullable;

/** What a team can be sorted by. Whoever never contributed stays on top, whatever the order. */
enum TeamSort {
    LAST(comparing(TeamMember::lastContribution, nullsFirst(naturalOrder()))),
    CONTRIBUTIONS(comparingLong(TeamMember::contributions).reversed()),
    ADOPTED(comparingLong(TeamMember::adopted).reversed()),
    USES(comparingLong(TeamMember::uses).reversed()),
    POINTS(comparingLong(TeamMember::points).reversed());

    private final Comparator<TeamMember> order;

    TeamSort(Comparator<TeamMember> order) {
        this.order = order;
    }

    /** The order of that name; LAST for any other. */
    static TeamSort of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(sort -> sort.key().equals(name))
                .findFirst()
                .orElse(LAST);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<TeamMember> sorted(List<TeamMember> team) {
        return team.stream()
                .sorted(comparing(TeamMember::neverContributed, reverseOrder()).thenComparing(order))
                .toList();
    }
}
