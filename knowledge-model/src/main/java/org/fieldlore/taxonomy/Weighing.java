package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * Learns from reviewed texts how much it means for any concept that a label names it, that its gloss is like the text, that texts
 * like this one had it, or that one related to it is named. One logistic regression for all concepts, so that few texts teach
 * something of every concept, also of one that none of them had. After O. Medelyan, Human-competitive automatic topic indexing,
 * 2009, chapter 5, whose ranking is learnt from much the same signs. Pure and safe for many threads.
 */
final class Weighing {
    /** Nothing learnt: labels and glosses say by themselves how sure they are. */
    static final Weighing NONE =
            new Weighing(new TextFeatures(List.of()), new AlikeTexts(List.of(), 0), List.of(), Map.of(), new double[0]);

    private static final int SIGNS = 11;
    private static final int NEAREST = 10;

    /** So few weights need no more texts, and each is compared with all others. */
    private static final int MOST = 2_000;

    /** From here on a concept that is named speaks for those related to it. */
    private static final double SURE = 0.5;

    /** How often a reviewer agrees with a label that nobody has judged yet, and how many judgements that is worth. */
    private static final double USUAL = 0.4;

    private static final double DOUBT = 2;

    /** So many texts teach half of it: a few may be odd ones, of a test or a single topic. */
    private static final double UNTAUGHT = 50;

    private final TextFeatures features;
    private final AlikeTexts alike;
    private final List<Set<ConceptId>> said;
    private final Map<ConceptId, Record> records;
    private final double[] weights;

    /**
     * What became of a concept in the texts that were learnt from.
     *
     * @param said in how many a reviewer said it
     * @param named in how many a label named it
     * @param right in how many both
     */
    private record Record(int said, int named, int right) {
        static final Record NONE = new Record(0, 0, 0);

        static Record of(boolean said, boolean named) {
            return new Record(said ? 1 : 0, named ? 1 : 0, said && named ? 1 : 0);
        }

        Record plus(Record other) {
            return new Record(said + other.said, named + other.named, right + other.right);
        }

        Record minus(Record other) {
            return new Record(said - other.said, named - other.named, right - other.right);
        }

        double trust() {
            return (right + DOUBT * USUAL) / (named + DOUBT);
        }
    }

    /** What speaks for concepts in one text: how sure labels and glosses are of each, and how much alike texts speak for it. */
    private record Evidence(
            Map<ConceptId, Double> labels, Map<ConceptId, Double> glosses, Map<ConceptId, Double> votes) {}

    private Weighing(
            TextFeatures features,
            AlikeTexts alike,
            List<Set<ConceptId>> said,
            Map<ConceptId, Record> records,
            double[] weights) {
        this.features = features;
        this.alike = alike;
        this.said = said;
        this.records = records;
        this.weights = weights;
    }

    /** How much what was learnt counts beside what labels and glosses say by themselves, 0..1. */
    double share() {
        return said.size() / (said.size() + UNTAUGHT);
    }

    boolean learnt() {
        return weights.length > 0;
    }

    /** @param examples the same texts by their features */
    static Weighing of(
            List<TaggedText> texts,
            List<Sparse> examples,
            TextFeatures features,
            LabelTagger labels,
            Glosses glosses,
            Solver solver) {
        List<Map<ConceptId, Double>> named = texts.stream()
                .map(text -> sure(labels.tag(text.text(), Integer.MAX_VALUE)))
                .toList();
        Map<ConceptId, Record> records = new HashMap<>();
        for (int i = 0; i < texts.size(); i++)
            for (ConceptId one : either(texts.get(i).concepts(), named.get(i).keySet()))
                records.merge(one, own(texts.get(i), named.get(i), one), Record::plus);
        List<Set<ConceptId>> said = texts.stream().map(TaggedText::concepts).toList();
        AlikeTexts alike = new AlikeTexts(examples, features.size());
        Weighing blank = new Weighing(features, alike, said, records, new double[0]);
        List<Sparse> cases = new ArrayList<>();
        BitSet yes = new BitSet();
        for (int i = 0; i < Math.min(MOST, texts.size()); i++) {
            TaggedText text = texts.get(i);
            Map<ConceptId, Double> labelled = named.get(i);
            Evidence evidence =
                    new Evidence(labelled, sure(glosses.of(text.text()).values()), blank.votes(examples.get(i), i));
            for (ConceptId one : candidates(evidence, labels.vocabulary())) {
                if (text.concepts().contains(one)) yes.set(cases.size());
                // What the text itself has added to the record must not speak for it.
                Record others = blank.record(one).minus(own(text, labelled, one));
                cases.add(new Sparse(
                        IntStream.range(0, SIGNS).toArray(), blank.signs(one, others, evidence, labels.vocabulary())));
            }
        }
        boolean teaches = !yes.isEmpty() && yes.cardinality() < cases.size();
        return teaches ? new Weighing(features, alike, said, records, solver.weights(cases, yes, SIGNS)) : NONE;
    }

    private static Record own(TaggedText text, Map<ConceptId, Double> named, ConceptId concept) {
        return Record.of(text.concepts().contains(concept), named.containsKey(concept));
    }

    private static Set<ConceptId> either(Set<ConceptId> some, Set<ConceptId> others) {
        Set<ConceptId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Map<ConceptId, Double> sure(Iterable<Suggestion> suggestions) {
        Map<ConceptId, Double> sure = new HashMap<>();
        suggestions.forEach(one -> sure.put(one.concept(), one.confidence()));
        return sure;
    }

    /** The same for a later vocabulary: what replaced a concept stands for it. */
    Weighing under(Vocabulary today) {
        Map<ConceptId, Record> now = new HashMap<>();
        records.forEach(
                (one, record) -> today.today(one).forEach(successor -> now.merge(successor, record, Record::plus)));
        List<Set<ConceptId>> saidToday = said.stream()
                .map(concepts -> concepts.stream()
                        .flatMap(one -> today.today(one).stream())
                        .collect(Collectors.toSet()))
                .toList();
        return new Weighing(features, alike, saidToday, now, weights);
    }

    /** How likely a reviewer would say each concept of a text, of those that anything speaks for, 0..1. */
    Map<ConceptId, Double> chances(
            String text, List<Suggestion> labels, Iterable<Suggestion> glosses, Vocabulary vocabulary) {
        Evidence evidence = new Evidence(sure(labels), sure(glosses), votes(features.of(text), -1));
        Map<ConceptId, Double> chances = new HashMap<>();
        for (ConceptId one : candidates(evidence, vocabulary)) {
            double[] signs = signs(one, record(one), evidence, vocabulary);
            double sum = weights[SIGNS];
            for (int i = 0; i < SIGNS; i++) sum += weights[i] * signs[i];
            chances.put(one, 1 / (1 + Math.exp(-sum)));
        }
        return chances;
    }

    private Record record(ConceptId concept) {
        return records.getOrDefault(concept, Record.NONE);
    }

    private static Set<ConceptId> candidates(Evidence evidence, Vocabulary vocabulary) {
        Set<ConceptId> all =
                either(evidence.labels().keySet(), evidence.glosses().keySet());
        all.addAll(evidence.votes().keySet());
        evidence.labels().forEach((concept, sure) -> {
            if (sure > SURE)
                related(concept, vocabulary).stream().filter(vocabulary::inUse).forEach(all::add);
        });
        return all;
    }

    private static List<ConceptId> related(ConceptId concept, Vocabulary vocabulary) {
        return vocabulary.term(concept).map(Term::related).orElse(List.of());
    }

    private double[] signs(ConceptId concept, Record record, Evidence evidence, Vocabulary vocabulary) {
        Map<ConceptId, Double> labels = evidence.labels();
        double label = labels.getOrDefault(concept, 0d);
        double gloss = evidence.glosses().getOrDefault(concept, 0d);
        double votes = evidence.votes().getOrDefault(concept, 0d);
        double surest = labels.values().stream().mapToDouble(one -> one).max().orElse(1);
        double below = labels.entrySet().stream()
                .filter(other -> isAbove(concept, other.getKey(), vocabulary))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double related = related(concept, vocabulary).stream()
                .mapToDouble(other -> labels.getOrDefault(other, 0d))
                .max()
                .orElse(0);
        return new double[] {
            label > 0 ? 1 : 0,
            label,
            label / surest,
            label > 0 ? record.trust() : USUAL,
            gloss,
            gloss == 0 ? 0 : Math.log(gloss / (1 - gloss)) / 10 + 0.5,
            votes,
            Math.sqrt(votes),
            Math.log1p(record.said()) / Math.log1p(said.size()),
            below,
            related
        };
    }

    private static boolean isAbove(ConceptId upper, ConceptId lower, Vocabulary vocabulary) {
        return !upper.equals(lower)
                && vocabulary.path(lower).stream().anyMatch(term -> term.id().equals(upper));
    }

    /**
     * How much the nearest texts speak for each of their concepts: the sum of their likeness.
     *
     * @param self the text among those learnt from, which must not speak for itself; -1 for another
     */
    private Map<ConceptId, Double> votes(Sparse words, int self) {
        double[] likeness = alike.of(words);
        PriorityQueue<Integer> nearest = new PriorityQueue<>(
                Comparator.<Integer>comparingDouble(i -> likeness[i]).thenComparing(Comparator.reverseOrder()));
        for (int i = 0; i < likeness.length; i++) {
            if (i == self || likeness[i] <= 0) continue;
            nearest.add(i);
            if (nearest.size() > NEAREST) nearest.poll();
        }
        Map<ConceptId, Double> votes = new HashMap<>();
        nearest.forEach(i -> said.get(i).forEach(one -> votes.merge(one, likeness[i], Double::sum)));
        return votes;
    }
}
