package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Reads what is commissioned and not fulfilled yet. */
@UseCase
public class ReadCommissions {
    private final EntityManager em;

    @Inject
    public ReadCommissions(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns all open ones, what is due first on top, in one statement.
     *
     * @throws NotAllowed unless the viewer is an actuary, manager or administrator
     */
    public List<Commission> open(Viewer viewer) {
        if (!viewer.is(Role.ACTUARY) && !CommissionKnowledge.may(viewer)) throw new NotAllowed("commissions");
        return Sql.of(
                        "select q.id, q.spot_segment, q.spot_stage, q.spot_concept, q.wording, q.lang, q.due_on, q.bounty,"
                                + " (select count(*) from question_recipient r where r.question_id = q.id),"
                                + " (select count(*) from question_recipient r where r.question_id = q.id and r.state = ?),"
                                + " a.name_zh, a.name_en, q.asked_by from question q join agent a on a.id = q.asked_by"
                                + " where q.spot_concept is not null and q.state = ? order by q.due_on, q.id",
                        RecipientState.ANSWERED,
                        QuestionState.OPEN)
                .rows(em)
                .stream()
                .map(row -> commission(row, viewer))
                .toList();
    }

    private static Commission commission(Row row, Viewer viewer) {
        return new Commission(
                new QuestionId(row.number(0)),
                new Spot(
                        row.empty(1) ? null : new SegmentId(row.number(1)),
                        row.textOrNull(2),
                        new ConceptId(row.number(3))),
                row.text(4),
                row.text(5),
                row.date(6),
                (int) row.number(7),
                row.number(8),
                row.number(9),
                row.text(10),
                row.text(11),
                viewer.is(Role.ADMINISTRATOR)
                        || row.number(12) == viewer.agent().value());
    }
}
