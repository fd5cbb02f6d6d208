package org.fieldlore.credit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Suspicions, their people and their history. */
record Cases(EntityManager em) {
    PointsCase locked(long id) {
        PointsCase found = em.find(PointsCase.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw new NotFound("case", id);
        return found;
    }

    boolean concerns(long id, AgentId agent) {
        return Sql.of(
                                "select count(*) from points_case_member m where m.case_id = ? and m.agent_id = ?",
                                id,
                                agent.value())
                        .number(em)
                > 0;
    }

    /** Admits administrators, and managers of a branch that one of those suspected belongs to; never one of them. */
    void admit(long id, Viewer viewer) {
        if (concerns(id, viewer.agent())) throw new OwnCase();
        boolean manages = viewer.is(Role.MANAGER)
                && Sql.of(
                                        "select count(*) from points_case_member m join agent a on a.id = m.agent_id"
                                                + " where m.case_id = ? and a.branch_id = ?",
                                        id,
                                        viewer.branch().value())
                                .number(em)
                        > 0;
        if (!manages && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("case");
    }

    List<Long> events(long id) {
        return Sql.of("select e.event_id from points_case_event e where e.case_id = ?", id).rows(em).stream()
                .map(row -> row.number(0))
                .toList();
    }

    void step(long id, CaseStep step, @Nullable AgentId by, Instant at, String words) {
        Sql insert = Sql.of(
                "insert into points_case_step (case_id, step, happened_at, words, by_id) values (?, ?, ?, ?,",
                id,
                step,
                at,
                words);
        if (by == null) insert.add("null)");
        else insert.add("?)", by.value());
        insert.execute(em);
    }
}
