package org.fieldlore.portal.bench;

import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.fieldlore.advice.proof.Holdout;
import org.fieldlore.advice.proof.Tally;
import org.fieldlore.advice.proof.Uplift;
import org.fieldlore.shared.CustomerId;

/**
 * Whether the interval of uplift holds what it promises: over {@code --logs N} made-up logs of 200 to 4,000 customers, of whom 5 to
 * 50 % are held out and 2 to 30 % would buy anyway. {@code coverage} is how often the interval has the true effect,
 * {@code false_positive} how often no effect is called one, each on logs of its own; beside the interval by Wald.
 */
final class UpliftBench {
    private static final int FEWEST = 30;
    private final int logs;
    private final Random random;
    private final Figures figures;

    UpliftBench(Map<String, String> options, Figures figures) {
        this.logs = Integer.parseInt(options.getOrDefault("logs", "1000"));
        this.random = new Random(Long.parseLong(options.getOrDefault("seed", "1")));
        this.figures = figures;
    }

    /** Counts for one way to make an interval. */
    private static final class Judge {
        private final String name;
        private final Function<Tally, Uplift> interval;
        private int covered;
        private int alarms;
        private double width;

        Judge(String name, Function<Tally, Uplift> interval) {
            this.name = name;
            this.interval = interval;
        }

        void effect(Tally tally, double truth) {
            Uplift uplift = interval.apply(tally);
            if (uplift.low() <= truth && truth <= uplift.high()) covered++;
            width += uplift.high() - uplift.low();
        }

        void none(Tally tally) {
            if (interval.apply(tally).significant()) alarms++;
        }
    }

    void run() {
        Judge ours = new Judge("ours", tally -> tally.uplift(FEWEST).orElseThrow());
        Judge wald = new Judge("wald", UpliftBench::wald);
        for (int log = 0; log < logs; log++) {
            double anyway = 0.02 + 0.28 * random.nextDouble();
            double effect = (random.nextDouble() - 0.25) * anyway;
            Tally with = log("effect " + log, anyway, effect);
            Tally without = log("none " + log, anyway, 0);
            for (Judge judge : new Judge[] {ours, wald}) {
                judge.effect(with, effect);
                judge.none(without);
            }
        }
        for (Judge judge : new Judge[] {ours, wald}) {
            add(judge, "coverage", judge.covered);
            add(judge, "false_positive", judge.alarms);
            figures.add("uplift", judge.name, "width", judge.width / logs, "", 0, logs);
        }
    }

    private void add(Judge judge, String measure, int count) {
        double part = (double) count / logs;
        figures.add("uplift", judge.name, measure, part, "", Math.sqrt(part * (1 - part) / logs), logs);
    }

    /** One log, with the product's own draw of who is held out; drawn again while a side is too small to be told of. */
    private Tally log(String experiment, double anyway, double effect) {
        byte[] key = new byte[32];
        random.nextBytes(key);
        Holdout holdout = new Holdout(key, experiment, 0.05 + 0.45 * random.nextDouble());
        int customers = 200 + random.nextInt(3_800);
        int[] all = new int[2];
        int[] won = new int[2];
        for (int id = 1; id <= customers; id++) {
            int side = holdout.holdsOut(new CustomerId(id)) ? 0 : 1;
            all[side]++;
            if (random.nextDouble() < anyway + side * effect) won[side]++;
        }
        if (Math.min(all[0], all[1]) < FEWEST) return log(experiment, anyway, effect);
        return new Tally(all[1], won[1], all[0], won[0]);
    }

    /** The interval of textbooks, from the estimated variances. */
    private static Uplift wald(Tally tally) {
        double one = (double) tally.won() / tally.advised();
        double other = (double) tally.wonAnyway() / tally.heldOut();
        double half =
                1.959963985 * Math.sqrt(one * (1 - one) / tally.advised() + other * (1 - other) / tally.heldOut());
        return new Uplift(one - other, one - other - half, one - other + half);
    }
}
