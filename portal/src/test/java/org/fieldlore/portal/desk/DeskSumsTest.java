package org.fieldlore.portal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.credit.Person;
import org.fieldlore.credit.TeamMember;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.MineRow;
import org.fieldlore.knowledge.VersionState;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeskSumsTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @Test
    void what_waits_for_the_author_comes_first_and_archived_items_last() {
        MyWork work = MyWork.of(
                List.of(
                        row(1, VersionState.LIVE, Confidence.ARCHIVED),
                        row(2, VersionState.LIVE, Confidence.VALIDATED),
                        row(3, VersionState.IN_REVIEW, Confidence.NOT_VALIDATED),
                        row(4, VersionState.DRAFT, Confidence.WORK_IN_PROGRESS),
                        row(5, VersionState.CHANGES_ASKED, Confidence.NOT_VALIDATED)),
                4);

        assertThat(work.rows()).extracting(row -> row.id().value()).containsExactly(5L, 4L, 3L, 2L);
        assertThat(work.total()).isEqualTo(5);
        assertThat(work.mine()).isEqualTo(2);
        assertThat(work.waiting()).isEqualTo(1);
    }

    @Test
    void a_branch_counts_who_was_heard_lately_and_who_never() {
        BranchDigest digest = BranchDigest.of(
                List.of(
                        member(1, 0, null),
                        member(2, 3, NOW.minus(40, ChronoUnit.DAYS)),
                        member(3, 5, NOW.minus(4, ChronoUnit.DAYS))),
                NOW);

        assertThat(digest.people()).isEqualTo(3);
        assertThat(digest.active()).isEqualTo(1);
        assertThat(digest.silentTotal()).isEqualTo(1);
        assertThat(digest.silent()).extracting(m -> m.person().id().value()).containsExactly(1L);
        assertThat(digest.uses()).isEqualTo(8);
    }

    private static TeamMember member(long id, long contributions, @Nullable Instant last) {
        return new TeamMember(
                new Person(new AgentId(id), "甲", "A"), contributions, contributions, contributions, last, 0);
    }

    private static MineRow row(long id, VersionState state, Confidence confidence) {
        return new MineRow(
                new KnowledgeId(id),
                Kind.FAQ,
                "zh",
                "保单贷款怎么办",
                confidence,
                state,
                state == VersionState.LIVE,
                NOW,
                null,
                null,
                null,
                null);
    }
}
