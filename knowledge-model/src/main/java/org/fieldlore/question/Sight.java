package org.fieldlore.question;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Sql;

/** Who sees which question: one rule for lists, pages and changes. */
final class Sight {
    private Sight() {}

    /** Holds for the questions q that the viewer sees. */
    static Sql of(Viewer viewer) {
        if (viewer.is(Role.ADMINISTRATOR)) return Sql.of("1 = 1");
        return Sql.of("(q.reach = 'COMPANY' or q.asked_by = ?", viewer.agent().value())
                .add(
                        "or q.reach = 'BRANCH' and q.branch_id = ?",
                        viewer.branch().value())
                .add(
                        "or exists (select 1 from question_recipient own where own.question_id = q.id and own.agent_id = ?))",
                        viewer.agent().value());
    }

    /** Loads a question for a change, so that two changes come one after the other; refuses {@link NotFound} to who does not see it. */
    static Question locked(EntityManager em, QuestionId id, Viewer viewer) {
        Question question = em.find(Question.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        boolean seen = question != null
                && Sql.of("select count(*) from question q where q.id = ? and", id.value())
                                .add(of(viewer))
                                .number(em)
                        > 0;
        if (question == null || !seen) throw new NotFound("question", id);
        return question;
    }

    /** Loads one that colleagues ask, which is answered in words. */
    static Question colleagues(EntityManager em, QuestionId id, Viewer viewer) {
        Question question = locked(em, id, viewer);
        if (question.reach() == Reach.ASKED) throw new NotFound("question", id);
        return question;
    }
}
