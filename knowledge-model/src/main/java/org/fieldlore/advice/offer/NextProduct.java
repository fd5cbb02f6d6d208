package org.fieldlore.advice.offer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.fieldlore.taxonomy.Solver;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * Which product a customer is likeliest to take next: for each product a logistic regression over facts and pairs of facts. It
 * learns by hiding every product of every customer who has two or more, in turn. The same customers in the same order teach the
 * same; what was learnt is safe for many threads. Whether a product suits is for the caller to say.
 */
public final class NextProduct {
    /** A product with fewer buyers to learn from is offered by how often it is bought at all. */
    private static final int FEW = 10;

    /** Learning takes memory and time with each example: of more, customers at even distances are taken. */
    private static final int MOST = 60_000;

    /** Lighter weights move no chance by a hundredth and are most of them. */
    private static final double LIGHT = 0.02;

    private static final int REASONS = 3;

    final List<String> products;
    final Crosses crosses;
    /** By feature and product. */
    final float[][] weights;
    /** By product: what always holds. */
    final float[] always;
    /** By theme of a fact and product: what facts of the theme add on average. */
    final Map<String, float[]> usual;

    NextProduct(List<String> products, Crosses crosses, float[][] weights, float[] always, Map<String, float[]> usual) {
        this.products = List.copyOf(products);
        this.crosses = crosses;
        this.weights = weights;
        this.always = always;
        this.usual = usual;
    }

    /** A customer as before the last purchase, and what it was. */
    private record Example(Profile before, String bought) {}

    /**
     * Learns from all customers of the archive. Without any who has two products, offers follow from how often each is held.
     *
     * @param catalogue further products, which nobody may have yet
     */
    public static NextProduct learn(List<Profile> customers, Collection<String> catalogue, Solver solver) {
        Map<String, Integer> holders = new TreeMap<>();
        catalogue.forEach(product -> holders.put(product, 0));
        customers.forEach(one -> one.holds().forEach(product -> holders.merge(product, 1, Integer::sum)));
        List<Example> examples = examples(customers);
        List<Profile> before = examples.stream().map(Example::before).toList();
        Crosses crosses = Crosses.of(before);
        List<Sparse> vectors = before.stream().map(crosses::vector).toList();
        List<String> products = List.copyOf(holders.keySet());
        float[][] weights = new float[crosses.size()][products.size()];
        float[] always = new float[products.size()];
        int sold = holders.values().stream().mapToInt(Integer::intValue).sum();
        for (int product = 0; product < products.size(); product++) {
            BitSet bought = new BitSet();
            for (int i = 0; i < examples.size(); i++)
                if (examples.get(i).bought().equals(products.get(product))) bought.set(i);
            if (bought.cardinality() < FEW || bought.cardinality() == examples.size()) {
                double held = holders.getOrDefault(products.get(product), 0) + 0.5;
                always[product] = (float) Math.log(held / (sold + 1 - held));
                continue;
            }
            double[] learnt = solver.weights(vectors, bought, crosses.size());
            always[product] = (float) learnt[crosses.size()];
            for (int i = 0; i < crosses.size(); i++)
                if (Math.abs(learnt[i]) >= LIGHT) weights[i][product] = (float) learnt[i];
        }
        NextProduct learnt = new NextProduct(products, crosses, weights, always, new TreeMap<>());
        learnt.measureUsual(before);
        return learnt;
    }

    private static List<Example> examples(List<Profile> customers) {
        List<Profile> several =
                customers.stream().filter(one -> one.holds().size() > 1).toList();
        long all = several.stream().mapToLong(one -> one.holds().size()).sum();
        int step = (int) Math.max(1, (all + MOST - 1) / MOST);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < several.size(); i += step)
            for (String product : new TreeSet<>(several.get(i).holds()))
                examples.add(new Example(several.get(i).without(product), product));
        return examples;
    }

    private void measureUsual(List<Profile> customers) {
        for (Profile customer : customers) {
            List<Fact> known = crosses.known(customer);
            float[][] parts = parts(known);
            for (int i = 0; i < parts.length; i++) {
                float[] sum = usual.computeIfAbsent(known.get(i).theme(), theme -> new float[products.size()]);
                for (int product = 0; product < sum.length; product++)
                    sum[product] += parts[i][product] / customers.size();
            }
        }
    }

    /** What each fact adds to the logarithm of the odds of each product; pairs count half for each of the two. */
    private float[][] parts(List<Fact> known) {
        int[] at = crosses.numbers(known);
        float[][] parts = new float[at.length][products.size()];
        int features = at.length;
        for (int i = 0; i < at.length; i++) {
            add(parts[i], weights[at[i]], 1);
            for (int j = 0; j < i; j++) {
                int pair = crosses.pair(at[i], at[j]);
                if (pair < 0) continue;
                features++;
                add(parts[i], weights[pair], 0.5f);
                add(parts[j], weights[pair], 0.5f);
            }
        }
        float length = (float) Math.sqrt(features);
        for (float[] part : parts) for (int product = 0; product < part.length; product++) part[product] /= length;
        return parts;
    }

    private static void add(float[] sum, float[] more, float times) {
        for (int i = 0; i < sum.length; i++) sum[i] += times * more[i];
    }

    /**
     * Returns every suitable product that the customer does not have, likeliest first. Facts that were never met count for
     * nothing, so of a customer of whom nothing is known it tells what is bought most.
     *
     * @param suits which products may be offered at all; the chances do not depend on it
     */
    public List<Offer> offers(Profile customer, Predicate<String> suits) {
        List<Fact> known = crosses.known(customer);
        float[][] parts = parts(known);
        double[] chances = new double[products.size()];
        double all = 0;
        for (int product = 0; product < chances.length; product++) {
            if (customer.holds().contains(products.get(product))) continue;
            double sum = always[product];
            for (float[] part : parts) sum += part[product];
            chances[product] = 1 / (1 + Math.exp(-sum));
            all += chances[product];
        }
        List<Offer> offers = new ArrayList<>();
        for (int product = 0; product < chances.length; product++) {
            String name = products.get(product);
            if (customer.holds().contains(name) || !suits.test(name)) continue;
            offers.add(new Offer(name, chances[product] / all, reasons(known, parts, product)));
        }
        offers.sort(Comparator.comparingDouble(Offer::chance).reversed());
        return offers;
    }

    private List<Offer.Because> reasons(List<Fact> known, float[][] parts, int product) {
        List<Offer.Because> reasons = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            float[] average = usual.get(known.get(i).theme());
            double above = parts[i][product] - (average == null ? 0 : average[product]);
            if (above > 0) reasons.add(new Offer.Because(known.get(i), above));
        }
        reasons.sort(Comparator.comparingDouble(Offer.Because::weight).reversed());
        return reasons.subList(0, Math.min(REASONS, reasons.size()));
    }
}
