package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.knowledge.Section;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** How much an agent reads on a card, which is the agent's choice, and what a full card says beyond a short one. */
@UseCase
public class CardDetail {
    /** Who has used fewer cards, or was enrolled less than a year ago, is new, and reads full cards until they choose. */
    static final int EXPERIENCED = 20;

    /** What an item says of where it comes from helps nobody beside a customer. */
    private static final Set<Section> LEFT_OUT = Set.of(Section.SOURCE, Section.ISSUED);

    private final EntityManager em;
    private final Clock clock;
    private final ReadWordings wordings;

    @Inject
    public CardDetail(EntityManager em, Clock clock, ReadWordings wordings) {
        this.em = em;
        this.clock = clock;
        this.wordings = wordings;
    }

    /** Returns what the viewer chose, else what suits their experience; in one statement. */
    public Detail of(Viewer viewer) {
        Row row = Sql.of(
                        "select d.detail, a.joined_at, (select count(*) from advice_feedback f where f.agent_id = a.id"
                                + " and f.kind = 'USED' and f.withdrawn = 0) from agent a"
                                + " left join advice_detail d on d.agent_id = a.id where a.id = ?",
                        viewer.agent().value())
                .rows(em)
                .get(0);
        @Nullable Detail chosen = row.codeOrNull(0, Detail.class);
        if (chosen != null) return chosen;
        Instant aYearAgo = clock.instant().atZone(ZoneOffset.UTC).minusYears(1).toInstant();
        return row.number(2) < EXPERIENCED || row.instant(1).isAfter(aYearAgo) ? Detail.FULL : Detail.SHORT;
    }

    /** Remembers what the viewer wants to read from now on. */
    public void choose(Detail detail, Viewer viewer) {
        Sql.of(
                        "insert into advice_detail (agent_id, detail, chosen_at) values (?, ?, ?)"
                                + " on duplicate key update detail = values(detail), chosen_at = values(chosen_at)",
                        viewer.agent().value(),
                        detail,
                        clock.instant())
                .execute(em);
    }

    /** Returns what items that stand on cards say, part by part in reading order, in one statement. Who may read them is settled before. */
    public Map<KnowledgeId, List<CardPart>> parts(Collection<KnowledgeId> items) {
        Map<KnowledgeId, List<CardPart>> parts = new HashMap<>();
        wordings.live(items)
                .forEach((item, sections) -> parts.put(
                        item,
                        sections.entrySet().stream()
                                .filter(one -> one.getKey().form() == Section.Form.PROSE)
                                .filter(one -> !LEFT_OUT.contains(one.getKey()))
                                .map(one -> CardPart.of(one.getKey(), one.getValue()))
                                .toList()));
        return parts;
    }
}
