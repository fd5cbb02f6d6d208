package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.IndexWork;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.SuggestConcepts;

/** Proposes what somebody who writes about a meeting with a customer may file it under. */
@IndexWork
public class ProposeSubjects {
    /** More than a few would have to be thinned out by whoever writes. */
    static final int MOST = 4;

    private final ReadCircumstances circumstances;
    private final SuggestConcepts concepts;

    @Inject
    public ProposeSubjects(ReadCircumstances circumstances, SuggestConcepts concepts) {
        this.circumstances = circumstances;
        this.concepts = concepts;
    }

    /**
     * Returns what the customer's facts, notes and segments call for; empty when they call for nothing. Refuses with NotFound
     * an unknown customer and one whom the viewer may not see.
     */
    public Subjects of(CustomerId customer, Viewer viewer) {
        List<Clue> clues = circumstances
                .of(customer, viewer, new Terms(concepts.labels()), null)
                .clues();
        List<ConceptId> strongest = clues.stream()
                .filter(clue -> clue.concept() != null && clue.weight() > 0)
                .sorted(Comparator.comparingDouble(Clue::weight).reversed())
                .map(clue -> Objects.requireNonNull(clue.concept()))
                .distinct()
                .limit(MOST)
                .toList();
        List<SegmentId> segments = clues.stream()
                .map(Clue::segment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Subjects(strongest, segments);
    }
}
