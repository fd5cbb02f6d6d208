package org.fieldlore.portal.questions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.BrowseQuestions;
import org.fieldlore.question.PromiseBounty;
import org.fieldlore.question.QuestionPage;
import org.fieldlore.question.QuestionPage.AnswerView;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** A question of colleagues with its answers. */
@Named
@RequestScoped
public class AnswersPage {
    private static final Set<String> TELLS =
            Set.of("asked", "answered", "back", "voted", "accepted", "made", "withdrawn", "declined", "promised");

    @Inject
    private BrowseQuestions questions;

    @Inject
    private PromiseBounty bounty;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param
    private @Nullable String told;

    private @Nullable QuestionPage question;
    private @Nullable Integer most;

    /** Turns away from what is not for whoever is here, and notes that they looked. */
    public void load() {
        getQuestion();
        questions.seen(key(), here.viewer());
    }

    public QuestionPage getQuestion() {
        QuestionPage known = question;
        if (known == null) question = known = questions.page(key(), here.viewer());
        return known;
    }

    QuestionId key() {
        return QuestionId.asked(id);
    }

    public List<Term> getTerms() {
        return vocabulary.current().terms(getQuestion().concepts());
    }

    /** The most that whoever is here may promise for an answer; 0 when nothing. */
    public int getMost() {
        Integer known = most;
        if (known == null) most = known = bounty.most(key(), here.viewer());
        return known;
    }

    /** Whether whoever is here may make an item of an accepted answer. */
    public boolean makes(AnswerView answer) {
        boolean theirs = getQuestion().mine() || answer.mine();
        return answer.accepted()
                && !answer.became()
                && (theirs || here.viewer().is(Role.REVIEWER) || here.viewer().is(Role.ADMINISTRATOR));
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }
}
