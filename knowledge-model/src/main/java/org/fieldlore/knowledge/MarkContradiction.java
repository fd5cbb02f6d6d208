package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reviewers mark two items that say the opposite: then they never stand beside a customer together, until one of them is put right. */
@UseCase
public class MarkContradiction {
    private static final int MOST_WORDS = 500;

    private final EntityManager em;
    private final Clock clock;

    @Inject
    public MarkContradiction(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /**
     * Marks the two, whichever comes first; does nothing when they are marked already. Refuses {@link NotAllowed} whoever is no
     * reviewer, {@link ContradictsItself}, {@link Required} without words, and {@link NotFound} an item that was never live.
     *
     * @param words why, 1..500 characters
     */
    public void mark(KnowledgeId one, KnowledgeId other, String words, Viewer viewer) {
        reviewer(viewer);
        String why = Required.text("words", words, MOST_WORDS);
        if (one.equals(other)) throw new ContradictsItself();
        live(one);
        live(other);
        Sql.of(
                        "insert ignore into item_contradiction (first_id, second_id, words, marked_by, marked_at, withdrawn)"
                                + " values (?, ?, ?, ?, ?, 0)",
                        Math.min(one.value(), other.value()),
                        Math.max(one.value(), other.value()),
                        why,
                        viewer.agent().value(),
                        clock.instant())
                .execute(em);
    }

    /** Takes a mark back, also a colleague's; nothing when that was done before. For reviewers alone. */
    public void takeBack(long id, Viewer viewer) {
        reviewer(viewer);
        Sql.of(
                        "update item_contradiction set withdrawn = id, withdrawn_by = ?, withdrawn_at = ? where id = ?"
                                + " and withdrawn = 0",
                        viewer.agent().value(),
                        clock.instant(),
                        id)
                .execute(em);
    }

    /** Returns what contradicts an item, the newest first; nothing for who is no reviewer. */
    public List<Contradiction> of(KnowledgeId item, Viewer viewer) {
        if (!viewer.is(Role.REVIEWER)) return List.of();
        return Sql.of(
                        "select x.id, i.id, v.title, i.lang, i.confidence, x.words, a.name_zh, a.name_en, x.marked_at"
                                + " from item_contradiction x join knowledge_item i"
                                + " on i.id = case when x.first_id = ? then x.second_id else x.first_id end"
                                + " join knowledge_version v on v.item_id = i.id and v.version_number = i.live_version"
                                + " join agent a on a.id = x.marked_by"
                                + " where x.withdrawn = 0 and (x.first_id = ? or x.second_id = ?) order by x.marked_at desc, x.id",
                        item.value(),
                        item.value(),
                        item.value())
                .rows(em)
                .stream()
                .map(row -> new Contradiction(
                        row.number(0),
                        new KnowledgeId(row.number(1)),
                        row.text(2),
                        row.text(3),
                        row.code(4, Confidence.class) != Confidence.ARCHIVED,
                        row.text(5),
                        row.text(6),
                        row.text(7),
                        row.instant(8)))
                .toList();
    }

    private void live(KnowledgeId item) {
        long found = Sql.of("select count(*) from knowledge_item i where i.id = ? and i.live_version > 0", item.value())
                .number(em);
        if (found == 0) throw new NotFound("knowledge", item);
    }

    private static void reviewer(Viewer viewer) {
        if (!viewer.is(Role.REVIEWER)) throw new NotAllowed("mark contradictions");
    }
}
