package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.primefaces.event.SelectEvent;

/** Finds concepts by their names and chooses them for the text on a page. */
@Named
@RequestScoped
public class ConceptPicker {
    private static final int OFFERED = 8;
    private static final int SUGGESTED = 8;

    @Inject
    private ChosenConcepts chosen;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private FindTerms terms;

    @Inject
    private SuggestConcepts suggest;

    public List<Term> getChosen() {
        return vocabulary.current().terms(chosen.listed());
    }

    public List<Term> complete(String typed) {
        return terms.labelled(typed, OFFERED);
    }

    /** What a text, its title in the first line, seems to speak of and what is not chosen yet; surest first. */
    public List<SuggestedConcept> suggested(String text) {
        Set<ConceptId> known = chosen.all();
        Vocabulary current = vocabulary.current();
        return suggest.forText(text, SUGGESTED + known.size()).stream()
                .filter(one -> !known.contains(one.concept()))
                .flatMap(one -> current.term(one.concept()).map(term -> SuggestedConcept.of(one, term)).stream())
                .limit(SUGGESTED)
                .toList();
    }

    /** Chooses or lets go of the concept that the request names. */
    public void toggle(String concept) {
        chosen.toggle(known(concept));
    }

    public void pick(SelectEvent<?> event) {
        chosen.add(known(String.valueOf(event.getObject())));
    }

    /** Whatever a browser sends: only what the vocabulary holds is chosen. */
    private long known(String concept) {
        return Optional.of(concept)
                .filter(id -> id.matches("[1-9]\\d{0,17}"))
                .map(id -> new ConceptId(Long.parseLong(id)))
                .filter(id -> vocabulary.current().term(id).isPresent())
                .orElseThrow(() -> new NotFound("concept", concept))
                .value();
    }
}
