package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.primefaces.event.SelectEvent;

/** Finds concepts by their names and chooses them for the text on a page. */
@Named
@RequestScoped
public class ConceptPicker {
    private static final int OFFERED = 8;

    @Inject
    private ChosenConcepts chosen;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private FindTerms terms;

    public List<Term> getChosen() {
        return vocabulary.current().terms(chosen.listed());
    }

    public List<Term> complete(String typed) {
        return terms.labelled(typed, OFFERED);
    }

    /** Chooses or lets go of the concept that the request names. */
    public void toggle(String concept) {
        chosen.toggle(Long.parseLong(concept));
    }

    public void pick(SelectEvent<?> event) {
        chosen.add(Long.parseLong(event.getObject().toString()));
    }
}
