package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.Feedback;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Judges one item by what is recorded now, in three short statements; nothing is stored, so nothing can be out of date. */
@UseCase
public class ReadQuality {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadQuality(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns the quality of an item with its parts; refuses {@link NotFound}. Whoever asks has to be allowed to read it. */
    public Quality of(KnowledgeId item) {
        Row row = Sql.of(
                        "select i.author_id, i.verified_at, i.verify_days,"
                                + " (select count(*) from review_check k where k.item_id = i.id"
                                + " and k.version_number = i.live_version and k.met = true),"
                                + " (select count(*) from review_check k where k.item_id = i.id"
                                + " and k.version_number = i.live_version) from knowledge_item i where i.id = ?",
                        item.value())
                .rows(em)
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("knowledge", item));
        Instant verifiedAt = row.instantOrNull(1);
        AgentId author = new AgentId(row.number(0));
        return new QualityFacts(
                        voices(item, author, verifiedAt), verifiedAt, (int) row.number(2), row.number(3), row.number(4))
                .quality(clock.instant());
    }

    /** All that speaks for or against an item; another kind of outcome is another statement here. */
    private List<Voice> voices(KnowledgeId item, AgentId author, @Nullable Instant verifiedAt) {
        List<Row> rows = Sql.of(
                        "select f.agent_id, case when a.branch_id = w.branch_id then 1 else 0 end, f.kind,"
                                + " max(f.given_at) from advice_feedback f join knowledge_item i on i.id = f.item_id"
                                + " join agent a on a.id = f.agent_id join agent w on w.id = i.author_id"
                                + " where f.item_id = ? and f.withdrawn = 0 and f.agent_id <> i.author_id"
                                + " and f.agent_id <> i.owner_id group by f.agent_id, a.branch_id, w.branch_id, f.kind",
                        item.value())
                .rows(em);
        Map<AgentId, Set<AgentId>> partners = rows.isEmpty() ? Map.of() : new Partners(em).of(Set.of(author));
        List<Voice> voices = new ArrayList<>();
        for (Row row : rows) {
            Feedback kind = row.code(2, Feedback.class);
            // What the customer decided otherwise is not the item's fault, and a meeting is only on the way.
            if (kind.outcome() && !kind.won()) continue;
            Instant at = row.instant(3);
            // What was out of date before somebody stood by it again says nothing of it now.
            if (kind == Feedback.OUTDATED && verifiedAt != null && at.isBefore(verifiedAt)) continue;
            AgentId by = new AgentId(row.number(0));
            boolean partner = partners.getOrDefault(author, Set.of()).contains(by);
            boolean helped = kind == Feedback.USED || kind == Feedback.HELPFUL || kind.won();
            voices.add(new Voice(by, row.number(1) == 1, partner, worth(kind), helped, at));
        }
        return voices;
    }

    /** That something did not suit one customer says less of it than that it is out of date. */
    private static double worth(Feedback kind) {
        return kind == Feedback.NOT_FOR_CUSTOMER ? 0.5 : 1;
    }
}
