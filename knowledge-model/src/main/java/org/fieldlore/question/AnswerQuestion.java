package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.HandedIn;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** What those who were asked do: write an answer, point to an item of theirs, or leave it to others. */
@UseCase
public class AnswerQuestion {
    private final EntityManager em;
    private final WriteKnowledge write;
    private final ReadKnowledge knowledge;
    private final CustomerNames customers;
    private final Clock clock;

    @Inject
    public AnswerQuestion(
            EntityManager em, WriteKnowledge write, ReadKnowledge knowledge, CustomerNames customers, Clock clock) {
        this.em = em;
        this.write = write;
        this.knowledge = knowledge;
        this.customers = customers;
        this.clock = clock;
    }

    /**
     * Begins an item that is to answer the question, as {@link WriteKnowledge#draft} does, and remembers what it is for: however
     * the author comes back to it, handing it in answers. Refuses {@link NotFound} to those who were not asked.
     */
    public KnowledgeId begin(QuestionId id, AgentId author, Draft draft) {
        Question question = locked(id);
        question.requireAsked(author);
        if (question.reach() != Reach.ASKED) throw new NotFound("question", id);
        KnowledgeId item = write.draft(author, draft);
        question.begun(author, item);
        return item;
    }

    /**
     * What came of handing in.
     *
     * @param answered whether an open question is answered by it
     * @param live whether it is live at once, by its author's licence
     */
    public record Handed(boolean answered, boolean live) {}

    /**
     * Hands an item in, as {@link WriteKnowledge#submit} does, and in the same step answers the open question that it was begun
     * for, if any is left, or waits with it for its adoption, where that was commissioned: an item is welcome even when somebody else was faster, or the question was withdrawn.
     */
    public Handed submit(KnowledgeId item, AgentId author, @Nullable String note) {
        HandedIn handed = write.submit(item, author, note);
        List<Long> begunFor = Sql.of(
                        "select question_id from question_recipient where item_id = ? and agent_id = ? order by question_id",
                        item.value(),
                        author.value())
                .rows(em)
                .stream()
                .map(row -> row.number(0))
                .toList();
        boolean answered = false;
        for (long id : begunFor) {
            Question question = locked(new QuestionId(id));
            if (!question.open()) continue;
            answered |= question.handedIn(item, author, clock.instant());
        }
        return new Handed(answered, handed.live());
    }

    /**
     * Answers with an item that others find already: one of the viewer's own for those who were asked, any that they see for the
     * office. Answered by it before, nothing happens. Refuses {@link QuestionClosed}, {@link NotYourItem}, and {@link NotFound}
     * to all others, for what nobody finds, for what colleagues ask, which is answered in words, and for what is commissioned.
     */
    public void answer(QuestionId id, KnowledgeId item, Viewer viewer) {
        Question question = locked(id);
        if (question.reach() != Reach.ASKED) throw new NotFound("question", id);
        boolean office = viewer.is(Role.ADMINISTRATOR);
        // What is commissioned is to be written: who points to what is there would end it for all others.
        if (!office && question.commissioned()) throw new NotFound("question", id);
        if (!office) question.requireAsked(viewer.agent());
        Findable found = knowledge.findable(List.of(item)).stream()
                .filter(one -> knowledge.visible(List.of(item), viewer).contains(item))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", item));
        if (!office && !found.author().equals(viewer.agent())) throw new NotYourItem(found.title());
        question.answer(item, clock.instant());
    }

    /**
     * Leaves it to others, for a reason of 1..500 characters. Refuses {@link MayNamePerson}, {@link QuestionClosed}, and
     * {@link NotFound} to those who were not asked.
     */
    public void decline(QuestionId id, AgentId agent, String reason) {
        MayNamePerson.requireNone(customers, reason);
        locked(id).decline(agent, reason);
    }

    private Question locked(QuestionId id) {
        return Question.locked(em, id);
    }
}
