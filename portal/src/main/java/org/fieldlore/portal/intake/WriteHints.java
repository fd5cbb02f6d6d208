package org.fieldlore.portal.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.portal.shell.ConceptPicker;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.SuggestedConcept;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.jspecify.annotations.Nullable;

/** What a text seems to speak of and what is like it; looked up again whenever the text has changed. */
@Named
@RequestScoped
public class WriteHints {
    private static final int SIMILAR = 5;
    private static final int TELLING = 6;

    @Inject
    private WriteForm form;

    @Inject
    private ConceptPicker picker;

    @Inject
    private FindSimilar similar;

    @Inject
    private Here here;

    private @Nullable Draft seen;
    private @Nullable List<SuggestedConcept> suggested;
    private @Nullable List<Hit> alike;

    /** Concepts that the text seems to speak of and that are not chosen yet. */
    public List<SuggestedConcept> getSuggested() {
        Draft draft = current();
        if (suggested == null) suggested = picker.suggested(text(draft));
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
