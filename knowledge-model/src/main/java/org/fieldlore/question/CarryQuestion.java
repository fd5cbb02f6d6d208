package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** The steps of a question that nobody answers: first more of those who know, then the managers of the asker's branch. */
@UseCase
public class CarryQuestion {
    /** Nobody was asked but those who were asked first. */
    static final int FIRST = 0;

    /** More of those who know were asked. */
    static final int WIDER = 1;

    /** The managers of the branch were asked; the end of it. */
    static final int MANAGERS = 2;

    private static final String UNANSWERED =
            "not exists (select 1 from question_answer a where a.question_id = q.id and a.withdrawn_at is null)";
    private final EntityManager em;
    private final QuestionSettings settings;
    private final Clock clock;

    @Inject
    public CarryQuestion(EntityManager em, QuestionSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /** A question that is due, with all that is needed to look for people. */
    public record Unanswered(QuestionId id, int step, Inquiry inquiry, Viewer asker, List<AgentId> asked) {
        public Unanswered {
            asked = List.copyOf(asked);
        }
    }

    /** Returns open questions without an answer that are due, longest due first. */
    public List<Unanswered> due(int max) {
        return Sql.of(
                        "select q.id from question q where q.look_at <= ? and q.state = ? and",
                        clock.instant(),
                        QuestionState.OPEN)
                .add(UNANSWERED)
                .add("order by q.look_at, q.id limit ?", max)
                .rows(em)
                .stream()
                .map(row -> unanswered(new QuestionId(row.number(0))))
                .toList();
    }

    private Unanswered unanswered(QuestionId id) {
        Question question = Objects.requireNonNull(em.find(Question.class, id.value()));
        String note = question.note();
        return new Unanswered(
                id,
                question.escalation(),
                new Inquiry(question.wording(), note == null ? "" : note, question.concepts(), question.reach(), null),
                new People(em).byId(question.asker()).viewer(),
                Sql.of("select agent_id from question_recipient where question_id = ?", id.value()).rows(em).stream()
                        .map(row -> new AgentId(row.number(0)))
                        .toList());
    }

    /**
     * Carries it one step further, unless somebody has answered it or carried it meanwhile: to {@code more}, and where there is
     * nobody, at once to the managers.
     */
    public void further(QuestionId id, int from, List<AgentId> more) {
        Question question = em.find(Question.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (question == null || !question.open() || question.escalation() != from) return;
        boolean answered = Sql.of("select count(*) from question q where q.id = ? and not", id.value())
                        .add(UNANSWERED)
                        .number(em)
                > 0;
        if (answered) return;
        question.carryTo(more.isEmpty() ? managers(question) : more);
        if (more.isEmpty()) question.escalated(MANAGERS, null);
        else question.escalated(WIDER, clock.instant().plus(settings.term()));
    }

    private List<AgentId> managers(Question question) {
        BranchId branch = question.branch();
        if (branch == null) return List.of();
        return new People(em)
                .ofBranch(branch).stream()
                        .filter(agent -> agent.active() && agent.roles().contains(Role.MANAGER))
                        .map(Agent::id)
                        .filter(agent -> !agent.equals(question.asker()))
                        .toList();
    }
}
