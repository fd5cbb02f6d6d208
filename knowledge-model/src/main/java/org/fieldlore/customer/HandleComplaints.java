package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Lists complaints to managers, settles them, and remembers the know-how that was made from them. */
@UseCase
public class HandleComplaints {
    private static final String ROW =
            "select k.id, k.customer_id, c.name, k.received_on, k.touchpoint, k.reason, k.body, k.status, k.resolved_on,"
                    + " w.name_zh, w.name_en, k.item_id from complaint k join customer c on c.id = k.customer_id"
                    + " join agent a on a.id = c.agent_id left join agent w on w.id = coalesce(k.agent_id, c.agent_id)";

    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public HandleComplaints(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Returns a page of the complaints of the manager's branch, those that have waited longest first. Refuses all but managers
     * with {@link NotAllowed}.
     *
     * @param status null for all
     */
    public Page<ComplaintRow> page(@Nullable ComplaintStatus status, Viewer viewer, Page.Request page) {
        admit(viewer);
        Sql which = Sql.of("where a.branch_id = ?", viewer.branch().value());
        if (status != null) which.add("and k.status = ?", status);
        List<ComplaintRow> rows = Sql.of(ROW)
                .add(which)
                .add(
                        "order by case when k.status = 'OPEN' then 0 else 1 end, k.received_on, k.id limit ? offset ?",
                        page.size(),
                        page.from())
                .rows(em)
                .stream()
                .map(this::row)
                .toList();
        return Page.of(
                rows,
                page,
                () -> Sql.of(
                                "select count(*) from complaint k join customer c on c.id = k.customer_id join agent a on a.id = c.agent_id")
                        .add(which)
                        .number(em));
    }

    /** Sets where a complaint stands; returns what stood there, to undo it with. Refuses {@link NotAllowed} and {@link NotFound}. */
    public ComplaintStatus settle(long id, ComplaintStatus status, Viewer viewer) {
        admit(viewer);
        Complaint complaint = open(id, viewer);
        ComplaintStatus before = complaint.status();
        complaint.settle(status, LocalDate.now(clock));
        outbox.record(KeepArchive.TOPIC, new CustomerId(complaint.customer()));
        return before;
    }

    /**
     * Returns a complaint about a customer whom the viewer may write about, to make know-how of. Refuses {@link NotFound} and
     * {@link NotAllowed}.
     */
    public ComplaintRow toWriteOf(long id, Viewer viewer) {
        open(id, viewer);
        return row(Sql.of(ROW).add("where k.id = ?", id).rows(em).get(0));
    }

    /** Remembers which know-how was made of a complaint last. Refuses {@link NotFound} and {@link NotAllowed}. */
    public void becomes(long id, KnowledgeId item, Viewer viewer) {
        open(id, viewer).becomes(item);
    }

    private Complaint open(long id, Viewer viewer) {
        Complaint complaint = em.find(Complaint.class, id);
        if (complaint == null) throw new NotFound("complaint", id);
        new Accounts(em).openToWrite(new CustomerId(complaint.customer()), viewer);
        return complaint;
    }

    private ComplaintRow row(Row row) {
        LocalDate received = row.date(3);
        @Nullable LocalDate resolved = row.dateOrNull(8);
        return new ComplaintRow(
                row.number(0),
                new CustomerId(row.number(1)),
                row.text(2),
                received,
                row.code(4, Touchpoint.class),
                row.code(5, Dissatisfaction.class),
                row.text(6),
                row.code(7, ComplaintStatus.class),
                ChronoUnit.DAYS.between(received, resolved == null ? LocalDate.now(clock) : resolved),
                row.textOrNull(9),
                row.textOrNull(10),
                row.empty(11) ? null : new KnowledgeId(row.number(11)));
    }

    private static void admit(Viewer viewer) {
        if (!viewer.is(Role.MANAGER)) throw new NotAllowed("complaints");
    }
}
