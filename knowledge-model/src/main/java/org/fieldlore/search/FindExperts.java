package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;

/**
 * Finds who knows about something: the people who wrote the best hits. Each hit counts by its share of the best score and its
 * place, as in discounted cumulative gain (Järvelin and Kekäläinen 2002); what nobody validated counts
 * {@value #NOT_VALIDATED}, what is archived nothing.
 */
@IndexWork
public class FindExperts {
    static final int HITS = 100;
    static final double NOT_VALIDATED = 0.6;
    private static final int MOST = 20;
    private static final int CONCEPTS = 3;
    private final TextIndex index;
    private final Meaning meaning;
    private final Lessons lessons;

    @Inject
    public FindExperts(TextIndex index, Meaning meaning, Lessons lessons) {
        this.index = index;
        this.meaning = meaning;
        this.lessons = lessons;
    }

    /**
     * Returns people whose items answer the query by words or meaning, best first, judged by items that the viewer may see
     * under the filters of the query; nobody for a query without text and filters, or when nothing is found.
     *
     * @param max 1..20
     */
    public List<Expert> about(Query query, Viewer viewer, int max) {
        if (max < 1 || max > MOST) throw new IllegalArgumentException("max must be 1.." + MOST + ", was " + max);
        if (query.text().isBlank() && query.filters().isEmpty()) return List.of();
        Query best = query.sorted(Query.Sort.RELEVANCE);
        Sense asked = Sense.ifKnown(query.text(), meaning);
        return judged(index.outlines(best, asked == null ? null : lessons.taught(asked), viewer, HITS), max);
    }

    static List<Expert> judged(List<Hit> hits, int max) {
        double top = hits.stream().mapToDouble(Hit::score).max().orElse(0);
        Map<AgentId, Merit> records = new HashMap<>();
        for (int place = 0; place < hits.size(); place++) {
            Hit hit = hits.get(place);
            if (hit.confidence() == Confidence.ARCHIVED) continue;
            double trust = hit.confidence() == Confidence.VALIDATED ? 1 : NOT_VALIDATED;
            // Without words no hit is better than another.
            double gain = top > 0 ? hit.score() / top / (Math.log(place + 2) / Math.log(2)) : 1;
            records.computeIfAbsent(hit.author(), author -> new Merit()).add(hit, gain * trust);
        }
        return records.entrySet().stream()
                .map(entry -> entry.getValue().expert(entry.getKey()))
                .sorted(Comparator.comparingDouble(Expert::score)
                        .reversed()
                        .thenComparingLong(expert -> expert.agent().value()))
                .limit(max)
                .toList();
    }

    /** What speaks for one person. */
    private static final class Merit {
        private final Map<ConceptId, Double> concepts = new HashMap<>();
        private double score;
        private long items;

        void add(Hit hit, double gain) {
            score += gain;
            items++;
            hit.concepts().forEach(concept -> concepts.merge(concept, gain, Double::sum));
        }

        Expert expert(AgentId agent) {
            List<ConceptId> telling = concepts.entrySet().stream()
                    .sorted(Map.Entry.<ConceptId, Double>comparingByValue()
                            .reversed()
                            .thenComparing(entry -> entry.getKey().value()))
                    .limit(CONCEPTS)
                    .map(Map.Entry::getKey)
                    .toList();
            return new Expert(agent, items, score, telling);
        }
    }
}
