package org.fieldlore.knowledge;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;

/** Lists of items, each read by one query into its rows. */
final class ItemLists {
    private static final int MINE_MAX = 500;
    private final EntityManager em;

    ItemLists(EntityManager em) {
        this.em = em;
    }

    /** What they wrote and what they proposed for others, one statement for both. */
    List<MineRow> mine(AgentId me) {
        return Sql.of("(")
                .add(own(me))
                .add(") union all (")
                .add(proposed(me))
                .add(") order by saved_at desc, id desc limit ?", MINE_MAX)
                .rows(em)
                .stream()
                .map(ItemLists::mineRow)
                .toList();
    }

    private static final String MINE =
            "select i.id, i.kind, i.lang, v.title, i.confidence, v.state, i.live_version, v.saved_at,"
                    + " e.event, e.happened_at, e.reason, e.code from knowledge_item i"
                    + " left join knowledge_version p on p.item_id = i.id and p.version_number = i.pending_version"
                    + " join knowledge_version v on v.item_id = i.id and v.version_number =";
    private static final String LAST_EVENT = " left join knowledge_event e on e.id ="
            + " (select max(x.id) from knowledge_event x where x.item_id = i.id and x.version_number = v.version_number)";

    /** Their own items: the wording that they work on, else the live or last one; what others work on is not theirs to see. */
    private static Sql own(AgentId author) {
        return Sql.of(
                MINE
                        + " case when i.live_version is not null and (i.discarded_at is not null or p.editor_id <> ?)"
                        + " then i.live_version"
                        + " when i.discarded_at is null then coalesce(i.pending_version, i.live_version, i.last_version) end"
                        + LAST_EVENT + " where i.author_id = ? and i.origin is null"
                        + " order by v.saved_at desc, i.id desc limit ?",
                author.value(),
                author.value(),
                MINE_MAX);
    }

    /** The last thing that they proposed for each item of somebody else; what a reviewer wrote while deciding is no proposal. */
    private static Sql proposed(AgentId me) {
        return Sql.of(
                MINE
                        + " (select max(y.version_number) from knowledge_version y where y.item_id = i.id and y.editor_id = ?"
                        + " and (y.decided_by is null or y.decided_by <> y.editor_id))" + LAST_EVENT
                        + " where i.author_id <> ? and v.state <> 'SUPERSEDED'"
                        + " and not (v.state = 'DRAFT' and i.discarded_at is not null)"
                        + " and i.id in (select z.item_id from knowledge_version z where z.editor_id = ?)"
                        + " order by v.saved_at desc, i.id desc limit ?",
                me.value(),
                me.value(),
                me.value(),
                MINE_MAX);
    }

    private static MineRow mineRow(Row row) {
        return new MineRow(
                new KnowledgeId(row.number(0)),
                row.code(1, Kind.class),
                row.text(2),
                row.text(3),
                row.code(4, Confidence.class),
                row.code(5, VersionState.class),
                !row.empty(6),
                row.instant(7),
                row.codeOrNull(8, EventType.class),
                row.instantOrNull(9),
                row.textOrNull(10),
                row.codeOrNull(11, RejectionCode.class));
    }
}
