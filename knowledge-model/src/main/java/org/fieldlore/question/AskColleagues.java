package org.fieldlore.question;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.IndexWork;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.QuestionId;

/** What anybody does who does not find an answer: asks, and those who know are told. */
@IndexWork
public class AskColleagues {
    private final Experts experts;
    private final StoreQuestion store;
    private final QuestionSettings settings;

    @Inject
    public AskColleagues(Experts experts, StoreQuestion store, QuestionSettings settings) {
        this.experts = experts;
        this.store = store;
        this.settings = settings;
    }

    /**
     * Asks the author of the item that it is about and those who know best, and returns the question's id; it is open even when nobody seems to know, and goes to others
     * later. Refuses {@link AlreadyAsked} while the same wording is open in that circle, {@link MayNamePerson} and
     * {@link org.fieldlore.shared.Required}.
     */
    public QuestionId ask(Inquiry inquiry, Viewer asker) {
        store.requireAskable(inquiry, asker);
        List<AgentId> author = store.author(inquiry, asker);
        int more = settings.askedFirst() - author.size();
        List<AgentId> to = new ArrayList<>(author);
        if (more > 0) to.addAll(experts.about(inquiry, asker, author, more));
        return store.open(inquiry, to, asker);
    }
}
