package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * What reviewed texts teach about how concepts are spoken of: for each concept a logistic regression of its own over the words of
 * a text. Pure and safe for many threads; the same texts in the same order teach the same.
 */
public final class LearntTags {
    /** Nothing learnt yet. */
    public static final LearntTags NONE =
            new LearntTags(new TextFeatures(List.of()), List.of(), Map.of(), List.of(), Weighing.NONE);

    /** Lighter weights move no chance by a hundredth and are most of them. */
    private static final double LIGHT = 0.1;

    private static final int TELLING = 3;

    /** Of texts that neither have a concept nor one of its labels, so many for each that has it, and some in any case. */
    private static final int OTHERS = 5;

    private static final int FEWEST_OTHERS = 1_500;
    private final TextFeatures features;
    private final List<ConceptId> concepts;
    private final Map<ConceptId, Integer> met;
    private final double[] always;
    private final List<List<Weight>> byFeature;
    private final Weighing weighing;

    private LearntTags(
            TextFeatures features,
            List<ConceptId> concepts,
            Map<ConceptId, Integer> met,
            List<double[]> weights,
            Weighing weighing) {
        this.weighing = weighing;
        this.features = features;
        this.concepts = concepts;
        this.met = met;
        this.always = weights.stream().mapToDouble(one -> one[features.size()]).toArray();
        this.byFeature = new ArrayList<>();
        for (int feature = 0; feature < features.size(); feature++) {
            List<Weight> heavy = new ArrayList<>();
            for (int i = 0; i < weights.size(); i++)
                if (Math.abs(weights.get(i)[feature]) >= LIGHT)
                    heavy.add(new Weight(i, (float) weights.get(i)[feature]));
            byFeature.add(List.copyOf(heavy));
        }
    }

    private record Weight(int concept, float weight) {}

    /**
     * What was learnt of one concept, for one text.
     *
     * @param chance that a reviewer would say that the text speaks of it, 0..1
     * @param met how many reviewed texts had the concept or one of its labels
     * @param telling the words that speak for it, in lower case, strongest first, at most three
     */
    public record Learnt(double chance, int met, List<String> telling) {}

    /**
     * Learns from texts that were reviewed. Concepts that none of them or all of them speak of teach nothing.
     *
     * @param labels tells by which labels the concepts would have been found
     * @param glosses tells which are like the text
     */
    public static LearntTags of(List<TaggedText> texts, LabelTagger labels, Glosses glosses, Solver solver) {
        TextFeatures features =
                new TextFeatures(texts.stream().map(TaggedText::text).toList());
        List<Sparse> examples =
                texts.stream().map(text -> features.of(text.text())).toList();
        Map<ConceptId, BitSet> yes = new TreeMap<>(Comparator.comparingLong(ConceptId::value));
        Map<ConceptId, BitSet> met = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            int at = i;
            Set<ConceptId> said = texts.get(i).concepts();
            said.forEach(
                    concept -> yes.computeIfAbsent(concept, one -> new BitSet()).set(at));
            Stream.concat(
                            said.stream(),
                            labels.tag(texts.get(i).text(), Integer.MAX_VALUE).stream()
                                    .map(Suggestion::concept))
                    .distinct()
                    .forEach(concept ->
                            met.computeIfAbsent(concept, one -> new BitSet()).set(at));
        }
        List<ConceptId> concepts = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        yes.forEach((concept, which) -> {
            if (which.cardinality() == texts.size()) return;
            concepts.add(concept);
            weights.add(weights(examples, which, met.getOrDefault(concept, which), features.size(), solver));
        });
        Map<ConceptId, Integer> often = new HashMap<>();
        met.forEach((concept, which) -> often.put(concept, which.cardinality()));
        return new LearntTags(
                features, concepts, often, weights, Weighing.of(texts, examples, features, labels, glosses, solver));
    }

    /**
     * Learns one concept from all texts that have it or one of its labels and from a part of the others, taken at even
     * distances: all of them for each of some hundred concepts took an hour. That the others were more is made good for in
     * the last weight (King and Zeng, Logistic Regression in Rare Events Data, 2001).
     */
    private static double[] weights(List<Sparse> examples, BitSet yes, BitSet met, int features, Solver solver) {
        int others = examples.size() - met.cardinality();
        int wanted = Math.min(others, Math.max(FEWEST_OTHERS, OTHERS * yes.cardinality()));
        List<Sparse> some = new ArrayList<>();
        BitSet right = new BitSet();
        int seen = 0;
        for (int i = 0; i < examples.size(); i++) {
            boolean even = !met.get(i) && (long) ++seen * wanted / others > (long) (seen - 1) * wanted / others;
            if (!met.get(i) && !even) continue;
            if (yes.get(i)) right.set(some.size());
            some.add(examples.get(i));
        }
        double[] weights = solver.weights(some, right, features);
        int no = examples.size() - yes.cardinality();
        weights[features] -= Math.log((double) no / (some.size() - right.cardinality()));
        return weights;
    }

    /** What was learnt of each concept, for this text. */
    public Map<ConceptId, Learnt> of(String text) {
        double[] sums = always.clone();
        List<TreeMap<Double, String>> telling = new ArrayList<>();
        concepts.forEach(concept -> telling.add(new TreeMap<>(Comparator.reverseOrder())));
        Sparse given = features.of(text);
        for (int i = 0; i < given.at().length; i++)
            for (Weight one : byFeature.get(given.at()[i])) {
                double part = one.weight() * given.values()[i];
                sums[one.concept()] += part;
                if (part > 0) telling.get(one.concept()).put(part, features.name(given.at()[i]));
            }
        Map<ConceptId, Learnt> learnt = new HashMap<>();
        for (int i = 0; i < sums.length; i++)
            learnt.put(
                    concepts.get(i),
                    new Learnt(
                            1 / (1 + Math.exp(-sums[i])),
                            met(concepts.get(i)),
                            telling.get(i).values().stream().limit(TELLING).toList()));
        return learnt;
    }

    Weighing weighing() {
        return weighing;
    }

    /** In how many of the texts the concept was, or one of its labels. */
    int met(ConceptId concept) {
        return met.getOrDefault(concept, 0);
    }
}
