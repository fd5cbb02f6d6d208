package org.fieldlore.advice.offer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.taxonomy.Solver.Sparse;

/** The facts, and pairs of facts, that were met often enough to learn from, each with its number: facts first. */
final class Crosses {
    /** What fewer customers have says nothing of the next one. */
    private static final int OFTEN = 5;

    private final List<Fact> facts;
    private final List<Pair> pairs;
    private final Map<Fact, Integer> ofFact = new HashMap<>();
    private final Map<Pair, Integer> ofPair = new HashMap<>();

    /** Two facts by their numbers, the smaller first. */
    record Pair(int one, int other) {
        static Pair of(int one, int other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }
    }

    Crosses(List<Fact> facts, List<Pair> pairs) {
        this.facts = List.copyOf(facts);
        this.pairs = List.copyOf(pairs);
        for (Fact fact : facts) ofFact.put(fact, ofFact.size());
        for (Pair pair : pairs) ofPair.put(pair, facts.size() + ofPair.size());
    }

    static Crosses of(Collection<Profile> examples) {
        Map<Fact, Integer> met = new LinkedHashMap<>();
        examples.forEach(one -> one.all().forEach(fact -> met.merge(fact, 1, Integer::sum)));
        Crosses alone = new Crosses(often(met), List.of());
        Map<Pair, Integer> together = new LinkedHashMap<>();
        for (Profile one : examples) {
            int[] known = alone.numbers(alone.known(one));
            for (int i = 0; i < known.length; i++)
                for (int j = 0; j < i; j++) together.merge(Pair.of(known[i], known[j]), 1, Integer::sum);
        }
        return new Crosses(alone.facts, often(together));
    }

    private static <T> List<T> often(Map<T, Integer> met) {
        return met.entrySet().stream()
                .filter(one -> one.getValue() >= OFTEN)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those facts of the customer that have a number. */
    List<Fact> known(Profile customer) {
        return customer.all().stream().filter(ofFact::containsKey).toList();
    }

    int[] numbers(List<Fact> known) {
        return known.stream().mapToInt(ofFact::get).toArray();
    }

    /** The number of a pair of facts, or -1 when they were not met together. */
    int pair(int one, int other) {
        return ofPair.getOrDefault(Pair.of(one, other), -1);
    }

    /** What is known of the customer as a vector of length 1, so that customers of whom much is known weigh no more. */
    Sparse vector(Profile customer) {
        int[] known = numbers(known(customer));
        List<Integer> at = new ArrayList<>();
        for (int i = 0; i < known.length; i++) {
            at.add(known[i]);
            for (int j = 0; j < i; j++) if (pair(known[i], known[j]) >= 0) at.add(pair(known[i], known[j]));
        }
        double[] values = new double[at.size()];
        Arrays.fill(values, 1 / Math.sqrt(values.length));
        return new Sparse(at.stream().mapToInt(Integer::intValue).sorted().toArray(), values);
    }

    int size() {
        return facts.size() + pairs.size();
    }

    List<Fact> facts() {
        return facts;
    }

    List<Pair> pairs() {
        return pairs;
    }
}
