package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** What a text seems to speak of and what is like it; looked up again whenever the text has changed. */
@Named
@RequestScoped
public class WriteHints {
    private static final int SUGGESTED = 8;
    private static final int SIMILAR = 5;
    private static final int TELLING = 6;

    @Inject
    private WriteForm form;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private SuggestConcepts suggest;

    @Inject
    private FindSimilar similar;

    @Inject
    private Here here;

    private @Nullable Draft seen;
    private @Nullable List<Term> suggested;
    private @Nullable List<Hit> alike;

    /** Concepts that the text seems to speak of and that are not chosen yet. */
    public List<Term> getSuggested() {
        Draft draft = current();
        if (suggested == null) {
            Set<ConceptId> chosen = draft.concepts();
            suggested = vocabulary
                    .current()
                    .terms(suggest.forText(text(draft), SUGGESTED + chosen.size()).stream()
                            .map(Suggestion::concept)
                            .filter(concept -> !chosen.contains(concept))
                            .limit(SUGGESTED)
                            .toList());
        }
        return suggested;
    }

    /** Items that say much the same; empty until a few characters are there. */
    public List<Hit> getSimilar() {
        String text = text(current());
        if (alike == null)
            alike = text.length() < TELLING
                    ? List.of()
                    : similar.to(text, form.getLang(), here.viewer(), SIMILAR, form.item());
        return alike;
    }

    // The page is asked before the typed text arrives, and again after it.
    private Draft current() {
        Draft draft = form.draft();
        if (!draft.equals(seen)) {
            seen = draft;
            suggested = null;
            alike = null;
        }
        return draft;
    }

    private static String text(Draft draft) {
        return (draft.title() + "\n" + draft.text()).strip();
    }
}
