package org.fieldlore.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Somebody's inbox: what came of what they follow, as far as they may still read it. */
@UseCase
public class ReadNotices {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public ReadNotices(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Returns a page of what has been handed over, newest first, in one statement; empty when nothing came. */
    public Page<Notice> page(Viewer me, Page.Request request) {
        List<Row> rows = Sql.of("select n.item_id, v.title, i.lang, n.kind, n.target_id, n.changed, n.due_at,"
                        + " case when n.seen_at is null then 1 else 0 end, count(*) over ()")
                .add(inbox(me))
                .add("order by n.due_at desc, n.id desc limit ? offset ?", request.size(), request.from())
                .rows(em);
        return new Page<>(
                rows.stream().map(ReadNotices::notice).toList(),
                rows.isEmpty() ? request.from() : rows.get(0).number(8),
                request.from());
    }

    private static Notice notice(Row row) {
        return new Notice(
                new KnowledgeId(row.number(0)),
                row.text(1),
                row.text(2),
                new Following(row.code(3, Followed.class), row.number(4)),
                row.flag(5),
                row.instant(6),
                row.number(7) == 1);
    }

    /** Returns how many have not been looked at, by one statement over an index. */
    public long unread(Viewer me) {
        return Sql.of("select count(*)")
                .add(inbox(me))
                .add("and n.seen_at is null")
                .number(em);
    }

    /** Marks all that has been handed over as read; what waits for the digest stays unread. */
    public void read(Viewer me) {
        Sql.of(
                        "update notice set seen_at = ? where agent_id = ? and seen_at is null and due_at <= ?",
                        clock.instant(),
                        me.agent().value(),
                        clock.instant())
                .execute(em);
    }

    private Sql inbox(Viewer me) {
        Sql inbox = Sql.of(
                "from notice n join knowledge_item i on i.id = n.item_id join knowledge_version v on v.item_id = i.id"
                        + " and v.version_number = i.live_version join agent a on a.id = i.author_id"
                        + " where n.agent_id = ? and n.due_at <= ? and i.confidence <> 'ARCHIVED'",
                me.agent().value(),
                clock.instant());
        return me.is(Role.REVIEWER)
                ? inbox
                : inbox.add(
                        "and (i.audience = ? or a.branch_id = ?)",
                        Audience.COMPANY,
                        me.branch().value());
    }
}
