package org.fieldlore.taxonomy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.ConceptId;

/** What follows from what is known of customers: situations and life events call for needs, and these and needs for cover. */
public record Implications(Vocabulary vocabulary) {
    private static final Map<String, Set<String>> FOLLOWING = Map.of(
            "situation", Set.of("need", "product"),
            "life-event", Set.of("need", "product"),
            "need", Set.of("product"));

    /**
     * Returns what follows from a concept, each with the shortest way to it: concept by concept along {@code skos:related}, two
     * or three of them, the given one first. Empty for concepts of which nothing follows, such as products.
     */
    public Map<ConceptId, List<ConceptId>> of(ConceptId concept) {
        Map<ConceptId, List<ConceptId>> ways = new LinkedHashMap<>();
        Deque<List<ConceptId>> open = new ArrayDeque<>(List.of(List.of(concept)));
        while (!open.isEmpty()) {
            List<ConceptId> way = open.poll();
            for (ConceptId next : following(way.get(way.size() - 1))) {
                List<ConceptId> longer = new ArrayList<>(way);
                longer.add(next);
                if (ways.putIfAbsent(next, List.copyOf(longer)) == null) open.add(longer);
            }
        }
        return ways;
    }

    private List<ConceptId> following(ConceptId concept) {
        return vocabulary
                .term(concept)
                .map(term -> vocabulary.terms(term.related()).stream()
                        .filter(next ->
                                FOLLOWING.getOrDefault(term.scheme(), Set.of()).contains(next.scheme()))
                        .map(Term::id)
                        .filter(vocabulary::inUse)
                        .toList())
                .orElse(List.of());
    }

    /** A way in words, as readers of a language write them. */
    public String told(List<ConceptId> way, String lang) {
        return String.join(
                " → ",
                vocabulary.terms(way).stream().map(term -> term.label(lang)).toList());
    }
}
