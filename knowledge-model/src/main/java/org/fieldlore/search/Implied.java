package org.fieldlore.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Implications;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * What follows from the situations, life events and needs that a question names, though it does not name it.
 *
 * @param ways by concept: the concepts that lead to it, the one that is named first, itself last
 */
record Implied(Map<ConceptId, List<ConceptId>> ways, Vocabulary vocabulary) {
    private static final int MOST_NAMED = 4;

    /** The nearest of what follows; each is looked for in the index. */
    private static final int MOST = 100;

    /** A single character names too many things. */
    private static final int SHORTEST_NAME = 2;

    /** Of what is two steps away, beside what is one. */
    private static final double FARTHER = 0.6;

    private static final Comparator<Map.Entry<ConceptId, List<ConceptId>>> NEAREST = Comparator.comparingInt(
                    (Map.Entry<ConceptId, List<ConceptId>> one) ->
                            one.getValue().size())
            .thenComparing(one -> one.getKey().value());

    static Implied by(String question, LabelTagger labels) {
        Implications implications = new Implications(labels.vocabulary());
        List<ConceptId> named = labels.tag(question, MOST_NAMED).stream()
                .filter(one -> one.matched().stream().anyMatch(word -> word.length() >= SHORTEST_NAME))
                .map(Suggestion::concept)
                .toList();
        Map<ConceptId, List<ConceptId>> ways = new HashMap<>();
        for (ConceptId concept : named)
            implications.of(concept).forEach((id, way) -> ways.merge(id, way, (a, b) -> a.size() <= b.size() ? a : b));
        ways.keySet().removeAll(named);
        return new Implied(
                ways.entrySet().stream()
                        .sorted(NEAREST)
                        .limit(MOST)
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                labels.vocabulary());
    }

    /** How much each counts, 0..1. */
    Map<ConceptId, Double> weights() {
        return ways.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().size() == 2 ? 1 : FARTHER));
    }

    /** The shortest way to one of the concepts or what is above them; empty when none is implied. */
    List<ConceptId> to(Collection<ConceptId> concepts) {
        if (ways.isEmpty()) return List.of();
        Set<ConceptId> upwards = new HashSet<>();
        concepts.forEach(own -> vocabulary.path(own).forEach(term -> upwards.add(term.id())));
        return ways.entrySet().stream()
                .filter(one -> upwards.contains(one.getKey()))
                .min(NEAREST)
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }
}
