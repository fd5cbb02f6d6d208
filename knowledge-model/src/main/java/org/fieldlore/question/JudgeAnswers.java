package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.people.Licence;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** What becomes of answers in words: votes, acceptance, and an item made of the accepted one. */
@UseCase
public class JudgeAnswers {
    private final EntityManager em;
    private final WriteKnowledge write;
    private final Outbox outbox;
    private final Clock clock;

    @Inject
    public JudgeAnswers(EntityManager em, WriteKnowledge write, Outbox outbox, Clock clock) {
        this.em = em;
        this.write = write;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Gives, changes or takes back the viewer's one vote for an answer. Refuses {@link OwnAnswer}, and {@link NotFound} to
     * those who do not see it.
     *
     * @param points 1 for it, -1 against it, 0 for no vote
     */
    public void vote(AnswerId id, int points, Viewer viewer) {
        if (points < -1 || points > 1) throw new IllegalArgumentException("a vote must be -1..1, was " + points);
        QuestionAnswer answer = standing(id);
        Sight.colleagues(em, answer.question(), viewer);
        if (answer.author().equals(viewer.agent())) throw new OwnAnswer();
        long agent = viewer.agent().value();
        Sql.of("delete from question_vote where answer_id = ? and agent_id = ?", id.value(), agent)
                .execute(em);
        if (points != 0)
            Sql.of(
                            "insert into question_vote (answer_id, agent_id, points, voted_at) values (?, ?, ?, ?)",
                            id.value(),
                            agent,
                            points,
                            clock.instant())
                    .execute(em);
    }

    /**
     * Closes the question with the answer that helped, and tells of the {@link Deed}. The asker may, and once it is
     * due the office and coaches; twice is the same as once. Refuses {@link QuestionClosed}, {@link NotAllowed},
     * {@link OwnAnswer}, and {@link NotFound} to those who do not see it.
     */
    public void accept(AnswerId id, Viewer viewer) {
        QuestionAnswer answer = standing(id);
        Question question = Sight.colleagues(em, answer.question(), viewer);
        boolean coach = viewer.is(Role.ADMINISTRATOR)
                || new People(em).byId(viewer.agent()).licence() == Licence.COACH;
        Instant now = clock.instant();
        if (question.accept(answer, viewer.agent(), coach, now)) outbox.record(Deed.TOPIC, question.deed(answer, now));
    }

    /**
     * Makes an FAQ of the accepted answer: a draft of whoever gave it, with the question as its title, and returns it; made
     * before, the one that is there. The asker, the answerer, reviewers and the office may. Refuses {@link NotAllowed}, and
     * {@link NotFound} for an answer that was not accepted.
     */
    public KnowledgeId toItem(AnswerId id, Viewer viewer) {
        QuestionAnswer answer = standing(id);
        Question question = Sight.colleagues(em, answer.question(), viewer);
        if (!question.accepted(answer)) throw new NotFound("answer", id);
        boolean theirs =
                viewer.agent().equals(question.asker()) || viewer.agent().equals(answer.author());
        if (!theirs && !viewer.is(Role.REVIEWER) && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("faq");
        KnowledgeId made = answer.item();
        if (made != null) return made;
        KnowledgeId item = write.draft(answer.author(), draft(question, answer));
        answer.became(item);
        return item;
    }

    private static Draft draft(Question question, QuestionAnswer answer) {
        return new Draft(
                Kind.FAQ,
                question.lang(),
                question.wording(),
                Map.of(Section.ANSWER, answer.text()),
                question.reach() == Reach.BRANCH ? Audience.BRANCH : Audience.COMPANY,
                question.concepts(),
                Set.of(),
                null);
    }

    private QuestionAnswer standing(AnswerId id) {
        QuestionAnswer answer = em.find(QuestionAnswer.class, id.value());
        if (answer == null || !answer.stands()) throw new NotFound("answer", id);
        return answer;
    }
}
