package org.fieldlore.question;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Query;
import org.fieldlore.search.usage.CustomerNames;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.UseCase;

/** Stores what anybody asks, and takes it back. */
@UseCase
public class StoreQuestion {
    private final EntityManager em;
    private final CustomerNames customers;
    private final QuestionSettings settings;
    private final Clock clock;

    @Inject
    public StoreQuestion(EntityManager em, CustomerNames customers, QuestionSettings settings, Clock clock) {
        this.em = em;
        this.customers = customers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Refuses what {@link #open} would refuse, before anybody is looked for. */
    public void requireAskable(Inquiry inquiry, Viewer asker) {
        MayNamePerson.requireNone(customers, inquiry.wording());
        MayNamePerson.requireNone(customers, inquiry.note());
        new OncePerCircle(em, clock).requireNew(Question.openKey(inquiry.wording(), inquiry.reach(), asker));
    }

    /** Returns the author of the item that it is about; nobody when the asker cannot see it or is the author, or the author left. */
    public List<AgentId> author(Inquiry inquiry, Viewer asker) {
        if (inquiry.about() == null) return List.of();
        ReadKnowledge knowledge = new ReadKnowledge(em, clock, new Outbox(em, clock));
        List<AgentId> author = knowledge.findable(knowledge.visible(List.of(inquiry.about()), asker)).stream()
                .map(Findable::author)
                .filter(one -> !one.equals(asker.agent()))
                .toList();
        return new ListColleagues(em)
                .writers(author).stream().map(Colleague::id).toList();
    }

    /** Opens it and returns its id. Refuses {@link AlreadyAsked}, {@link MayNamePerson} and {@link org.fieldlore.shared.Required}. */
    public QuestionId open(Inquiry inquiry, List<AgentId> to, Viewer asker) {
        requireAskable(inquiry, asker);
        Question question = new Question(inquiry, Query.of(inquiry.wording()).lang(), asker, clock, settings.term());
        question.carryTo(to);
        return new OncePerCircle(em, clock).store(question);
    }

    /**
     * Takes it back, as its asker or the office; nothing happens when it was taken back before. Refuses {@link QuestionClosed}
     * once answered, {@link NotAllowed}, and {@link org.fieldlore.shared.NotFound} to those who do not see it.
     */
    public void withdraw(QuestionId id, Viewer viewer) {
        Question question = Sight.locked(em, id, viewer);
        if (!question.asker().equals(viewer.agent()) && !viewer.is(Role.ADMINISTRATOR))
            throw new NotAllowed("withdraw");
        question.withdraw(clock.instant());
    }
}
