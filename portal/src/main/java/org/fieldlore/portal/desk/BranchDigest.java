package org.fieldlore.portal.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldlore.credit.TeamMember;

/**
 * A branch in a few numbers.
 *
 * @param people its agents
 * @param active those who contributed in the last thirty days
 * @param silent those who never did, as many as fit on a desk
 * @param silentTotal all who never did
 */
public record BranchDigest(
        int people, long active, long adopted, long uses, List<TeamMember> silent, long silentTotal) {
    private static final int SHOWN = 6;
    private static final Duration LATELY = Duration.ofDays(30);

    static BranchDigest of(List<TeamMember> team, Instant now) {
        List<TeamMember> silent =
                team.stream().filter(TeamMember::neverContributed).toList();
        return new BranchDigest(
                team.size(),
                team.stream()
                        .filter(member -> isAfter(member, now.minus(LATELY)))
                        .count(),
                team.stream().mapToLong(TeamMember::adopted).sum(),
                team.stream().mapToLong(TeamMember::uses).sum(),
                silent.stream().limit(SHOWN).toList(),
                silent.size());
    }

    private static boolean isAfter(TeamMember member, Instant moment) {
        Instant last = member.lastContribution();
        return last != null && last.isAfter(moment);
    }
}
