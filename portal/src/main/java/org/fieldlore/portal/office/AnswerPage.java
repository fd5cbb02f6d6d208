package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Looks for an item that answers a request already. The request and the words stand in the address. */
@Named
@RequestScoped
public class AnswerPage {
    private static final int SHOWN = 10;

    @Inject
    private Here here;

    @Inject
    private SearchKnowledge search;

    @Inject
    private AnswerQuestion answer;

    @Inject
    @Param
    private @Nullable Long question;

    @Inject
    @Param
    private @Nullable String words;

    private @Nullable List<Hit> hits;

    /** The request; nothing is found without one. */
    public long getQuestion() {
        if (question == null) throw new NotFound("question", 0);
        return question;
    }

    public String getWords() {
        return Objects.requireNonNullElse(words, "").strip();
    }

    /** What the words find; empty without words. */
    public List<Hit> getHits() {
        if (hits == null)
            hits = getWords().isEmpty()
                    ? List.of()
                    : search.find(Query.of(getWords()).page(0, SHOWN), here.viewer())
                            .hits();
        return Objects.requireNonNull(hits);
    }

    public String answer(long item) {
        answer.answer(new QuestionId(getQuestion()), new KnowledgeId(item), here.viewer());
        return "/office/requests.xhtml?faces-redirect=true&told=answered";
    }
}
