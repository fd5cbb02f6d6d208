package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import org.fieldlore.advice.offer.Learnt;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Offer;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * How often the product that was hidden comes first, or among three, of all that a customer does not visibly have: by
 * {@code --folds N} over the customers of {@code --data DIR}/zimnat/Train.csv who have two or more, beside what sells most and
 * association rules. With {@code --judged F --run F} it learns from all and writes its ranking for the customers of another file,
 * who are taken to have what their row says: id, product, chance.
 */
final class NextProductBench {
    private static final String SET = "zimnat";
    private static final int BINS = 10;
    private final Map<String, String> options;
    private final Figures figures;
    private final Random random;

    NextProductBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.random = new Random(Long.parseLong(options.getOrDefault("seed", "1")));
    }

    /** A customer with one product hidden. */
    private record Case(Profile whole, String hidden) {
        Profile visible() {
            TreeSet<String> others = new TreeSet<>(whole.holds());
            others.remove(hidden);
            return new Profile(others, whole.facts());
        }
    }

    void run() throws IOException {
        Path file = Path.of(options.getOrDefault("data", "."), "zimnat", "Train.csv");
        if (!Files.exists(file)) {
            System.out.println("zimnat: missing, there is no " + file);
            return;
        }
        Buyers buyers = Buyers.read(file);
        if (options.containsKey("judged")) write(buyers);
        else validate(buyers);
    }

    private void write(Buyers buyers) throws IOException {
        NextProduct learnt = NextProduct.learn(buyers.profiles(), buyers.products(), new LogisticRegression());
        Buyers judged = Buyers.read(Path.of(options.getOrDefault("judged", "")));
        Path run = Path.of(options.getOrDefault("run", "target/advice-run.tsv"));
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(run))) {
            for (int i = 0; i < judged.ids().size(); i++)
                for (Offer offer : learnt.offers(judged.profiles().get(i), any -> true))
                    out.printf(Locale.ROOT, "%s\t%s\t%.6f%n", judged.ids().get(i), offer.product(), offer.chance());
        }
        System.out.printf("%,d rankings written%n", judged.ids().size());
    }

    private void validate(Buyers buyers) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Profile whole : buyers.profiles())
            if (whole.holds().size() > 1)
                cases.add(new Case(
                        whole,
                        List.copyOf(new TreeSet<>(whole.holds()))
                                .get(random.nextInt(whole.holds().size()))));
        Collections.shuffle(cases, random);
        Tallies ours = new Tallies("ours");
        Tallies popular = new Tallies("popularity");
        Tallies rules = new Tallies("rules");
        Tallies occupation = new Tallies("rules-occupation");
        int folds = Integer.parseInt(options.getOrDefault("folds", "5"));
        for (int fold = 0; fold < folds; fold++) {
            List<Case> asked = new ArrayList<>();
            List<Profile> known = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++)
                if (i % folds == fold) asked.add(cases.get(i));
                else known.add(cases.get(i).whole());
            learn(known, buyers.products(), asked, ours);
            RulePeers peers = new RulePeers(buyers.products(), known);
            judge(asked, popular, peers::popular);
            judge(asked, rules, peers::rules);
            judge(asked, occupation, peers::occupationRules);
        }
        for (Tallies one : List.of(ours, popular, rules, occupation)) one.print();
        ours.printCalibration();
    }

    private void learn(List<Profile> known, List<String> products, List<Case> asked, Tallies ours) throws IOException {
        long started = System.nanoTime();
        byte[] bytes = Learnt.bytes(NextProduct.learn(known, products, new LogisticRegression()));
        ours.seconds += (System.nanoTime() - started) / 1e9;
        ours.bytes = bytes.length;
        NextProduct learnt = Learnt.of(bytes);
        for (Case one : asked) {
            Profile visible = one.visible();
            started = System.nanoTime();
            List<Offer> offers = learnt.offers(visible, any -> true);
            ours.micros += (System.nanoTime() - started) / 1e3;
            ours.add(one.hidden(), offers.stream().map(Offer::product).toList());
            ours.chances(one.hidden(), offers);
        }
    }

    private static void judge(List<Case> asked, Tallies tallies, Function<Profile, List<String>> ranking) {
        for (Case one : asked) tallies.add(one.hidden(), ranking.apply(one.visible()));
    }

    /** Counts for one system. */
    private final class Tallies {
        private final String system;
        private int customers;
        private int first;
        private int three;
        private double loss;
        private double squaredLoss;
        private double seconds;
        private double micros;
        private int bytes;
        private final int[] binned = new int[BINS];
        private final int[] hits = new int[BINS];
        private final double[] promised = new double[BINS];

        Tallies(String system) {
            this.system = system;
        }

        void add(String hidden, List<String> ranking) {
            int place = ranking.indexOf(hidden);
            customers++;
            if (place == 0) first++;
            if (place >= 0 && place < 3) three++;
        }

        void chances(String hidden, List<Offer> offers) {
            double chance = offers.stream()
                    .filter(offer -> offer.product().equals(hidden))
                    .mapToDouble(Offer::chance)
                    .findFirst()
                    .orElse(0);
            double nats = -Math.log(Math.max(chance, 1e-9));
            loss += nats;
            squaredLoss += nats * nats;
            double surest = offers.get(0).chance();
            int bin = Math.min(BINS - 1, (int) (surest * BINS));
            binned[bin]++;
            promised[bin] += surest;
            if (offers.get(0).product().equals(hidden)) hits[bin]++;
        }

        void print() {
            share("hit@1", first);
            share("hit@3", three);
            if (loss == 0) return;
            double mean = loss / customers;
            add("log_loss", mean, "nats", Math.sqrt((squaredLoss / customers - mean * mean) / customers));
            double error = 0;
            for (int bin = 0; bin < BINS; bin++) error += Math.abs(promised[bin] - hits[bin]) / customers;
            add("calibration_error", error, "", 0);
            add("us_per_customer", micros / customers, "us", 0);
            add("learn_s", seconds, "s", 0);
            add("model_kb", bytes / 1024.0, "kB", 0);
        }

        private void share(String measure, int count) {
            double part = (double) count / customers;
            add(measure, part, "", Math.sqrt(part * (1 - part) / customers));
        }

        private void add(String measure, double value, String unit, double error) {
            figures.add(SET, system, measure, value, unit, error, customers);
        }

        /** Of the first offers, by the chance they were given: how often they were right. */
        void printCalibration() {
            for (int bin = 0; bin < BINS; bin++)
                if (binned[bin] > 0)
                    System.out.printf(
                            Locale.ROOT,
                            "chance %.1f-%.1f: promised %.3f, right %.3f, n=%d%n",
                            (double) bin / BINS,
                            (bin + 1.0) / BINS,
                            promised[bin] / binned[bin],
                            (double) hits[bin] / binned[bin],
                            binned[bin]);
        }
    }
}
