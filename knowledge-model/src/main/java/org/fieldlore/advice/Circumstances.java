package org.fieldlore.advice;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.proof.SalesStage;
import org.fieldlore.search.Situation;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a customer at one moment and calls for know-how, for an offer or a next step.
 *
 * @param notes the newest first; stay in memory, only the index compares with them
 * @param asked the newest note while it is fresh, else null
 * @param buyer whom more may be offered; null when nothing may be told
 * @param past what became of earlier offers and steps, by product and step
 * @param steps all that calls for being done next, most urgent first
 * @param used what the viewer used here and has not told the outcome of
 * @param shown what stood beside the customer within the last 24 hours, whoever looked: items, and names of products and steps
 * @param only the only line that the customer ever took; null when there are none or several
 */
record Circumstances(
        List<Clue> clues,
        List<Note> notes,
        @Nullable Note asked,
        @Nullable Buyer buyer,
        Map<String, Past> past,
        List<NextStep> steps,
        List<Used> used,
        Set<Object> shown,
        Advice.@Nullable Only only) {
    /** So many of the strongest concepts are looked for: each costs a walk through its items, the weak ones decide nothing. */
    private static final int MOST = 100;

    /** Of whom nothing may be told. */
    static final Circumstances NONE =
            new Circumstances(List.of(), List.of(), null, null, Map.of(), List.of(), List.of(), Set.of(), null);

    Circumstances {
        clues = List.copyOf(clues);
        notes = List.copyOf(notes);
        steps = List.copyOf(steps);
        used = List.copyOf(used);
        shown = Set.copyOf(shown);
    }

    /** Where the customer stands, by what is most urgent; null when nothing is. */
    @Nullable
    SalesStage stage() {
        return steps.isEmpty() ? null : steps.get(0).step().stage();
    }

    /** Whether anything calls for know-how. */
    boolean calls() {
        return !clues.isEmpty() || asked != null;
    }

    /**
     * The same in the words of search: each concept with its strongest clue, what is related to it with a part of that, and what
     * follows from it with a smaller one.
     */
    Situation situation(Terms terms) {
        Map<ConceptId, Double> concepts = new HashMap<>();
        Set<SegmentId> segments = new HashSet<>();
        Set<String> products = new HashSet<>();
        for (Clue clue : clues) {
            ConceptId concept = clue.concept();
            if (clue.segment() != null) segments.add(clue.segment());
            if (clue.product() != null) products.add(clue.product());
            if (concept == null || clue.weight() == 0) continue;
            concepts.merge(concept, clue.weight(), Math::max);
            for (ConceptId related : terms.related(concept))
                concepts.merge(related, clue.weight() * Affinity.RELATED, Math::max);
            for (ConceptId implied : terms.implied(concept).keySet())
                concepts.merge(implied, clue.weight() * Affinity.IMPLIED, Math::max);
        }
        return new Situation(
                strongest(concepts),
                segments,
                products,
                notes.stream().map(Note::text).collect(Collectors.joining("\n")),
                asked == null ? "" : asked.text());
    }

    private static Map<ConceptId, Double> strongest(Map<ConceptId, Double> concepts) {
        return concepts.entrySet().stream()
                .sorted(Map.Entry.<ConceptId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().value()))
                .limit(MOST)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
