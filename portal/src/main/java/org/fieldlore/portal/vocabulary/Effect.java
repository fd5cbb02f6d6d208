package org.fieldlore.portal.vocabulary;

import java.util.List;
import java.util.Map;
import org.fieldlore.taxonomy.ConceptUse;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.Violation;
import org.fieldlore.taxonomy.Vocabulary;

/** What an edit would do, as it is shown before it is made. */
public record Effect(List<Broken> broken, List<ChangedConcept> changes, long items, long searches, long rules) {
    private static final int SHOWN = 50;

    /**
     * A rule that would be broken.
     *
     * @param where the label of the concept, or its IRI where it has none
     */
    public record Broken(String where, String message) {}

    static Effect of(EditVocabulary.Preview preview, Vocabulary vocabulary, String lang) {
        Map<ConceptUse.Kind, Long> touched = preview.touched();
        return new Effect(
                broken(preview.violations(), vocabulary, lang),
                ChangedConcept.of(preview.differences(), vocabulary, lang),
                touched.getOrDefault(ConceptUse.Kind.ITEM, 0L),
                touched.getOrDefault(ConceptUse.Kind.SAVED_SEARCH, 0L),
                touched.getOrDefault(ConceptUse.Kind.RULE, 0L));
    }

    static List<Broken> broken(List<Violation> violations, Vocabulary vocabulary, String lang) {
        return violations.stream()
                .map(one -> new Broken(
                        vocabulary
                                .idOf(one.focus())
                                .flatMap(vocabulary::term)
                                .map(term -> term.label(lang))
                                .orElse(one.focus()),
                        one.message(lang)))
                .toList();
    }

    public boolean isPossible() {
        return broken.isEmpty() && !changes.isEmpty();
    }

    /** The first of the changes; a file may bring thousands. */
    public List<ChangedConcept> getShown() {
        return changes.subList(0, Math.min(SHOWN, changes.size()));
    }
}
