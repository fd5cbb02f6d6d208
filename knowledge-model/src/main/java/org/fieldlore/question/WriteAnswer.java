package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What those do who see a question of colleagues: answer it in words, change the answer while the question is open, take it back. */
@UseCase
public class WriteAnswer {
    private final EntityManager em;
    private final CustomerNames customers;
    private final Clock clock;

    @Inject
    public WriteAnswer(EntityManager em, CustomerNames customers, Clock clock) {
        this.em = em;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Answers, and returns the answer's id; one person has one answer to a question, so the same sent twice is there once and
     * other words take the place of the earlier ones, which are kept. Refuses {@link QuestionClosed}, {@link MayNamePerson},
     * {@link AnswerMoved}, {@link org.fieldlore.shared.Required}, and {@link NotFound} to those who do not see it.
     *
     * @param text 1..4,000 characters
     * @param seen the revision of the own answer that was read, or null when none was
     */
    public AnswerId say(QuestionId id, String text, @Nullable Integer seen, Viewer viewer) {
        MayNamePerson.requireNone(customers, text);
        Question question = Sight.colleagues(em, id, viewer);
        question.requireOpen();
        Instant now = clock.instant();
        QuestionAnswer answer = own(id, viewer);
        if (answer == null) {
            answer = new QuestionAnswer(id, viewer.agent(), text, now);
            em.persist(answer);
            em.flush();
        } else {
            if (seen != null) answer.requireSeen(seen);
            String said = answer.text();
            if (answer.say(text, now) != null)
                Sql.of(
                                "insert into question_answer_before (answer_id, text, until_at) values (?, ?, ?)",
                                answer.id().value(),
                                said,
                                now)
                        .execute(em);
        }
        question.answeredBy(viewer.agent(), true);
        return answer.id();
    }

    /** Takes the own answer back; without one nothing happens. Refuses {@link QuestionClosed}. */
    public void withdraw(QuestionId id, Viewer viewer) {
        Question question = Sight.colleagues(em, id, viewer);
        question.requireOpen();
        QuestionAnswer answer = own(id, viewer);
        if (answer == null) return;
        answer.withdraw(clock.instant());
        question.answeredBy(viewer.agent(), false);
    }

    private @Nullable QuestionAnswer own(QuestionId id, Viewer viewer) {
        List<QuestionAnswer> own = em.createQuery(
                        "select a from QuestionAnswer a where a.questionId = :id and a.authorId = :me",
                        QuestionAnswer.class)
                .setParameter("id", id.value())
                .setParameter("me", viewer.agent().value())
                .getResultList();
        return own.isEmpty() ? null : own.get(0);
    }
}
