package org.fieldlore.credit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.shared.AgentId;

/**
 * What independent colleagues say, each heard once however often they used how many items: volume earns nothing. The newest
 * word for or against counts, of several for it the weightiest.
 */
final class Voices {
    /**
     * So many colleagues who found nothing are taken for granted until others are heard. With them the share of those helped is
     * the mean of a Beta(0, {@value}) prior after the voices (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.4).
     */
    static final double DOUBT = 3;

    private final Collection<Voice> heard;
    private final Instant now;

    Voices(Collection<Voice> all, Instant now) {
        Map<AgentId, Voice> byPerson = new HashMap<>();
        for (Voice voice : all.stream().sorted(Comparator.comparing(Voice::at)).toList())
            byPerson.merge(voice.by(), voice, (one, other) -> told(one, other, now));
        this.heard = byPerson.values();
        this.now = now;
    }

    /** The newest word counts, but an accepted answer is not forgotten for a later use. */
    private static Voice told(Voice one, Voice other, Instant now) {
        if (one.helped() && other.helped()) return one.weight(now) >= other.weight(now) ? one : other;
        return one.at().isBefore(other.at()) ? other : one;
    }

    /** The share of colleagues whom it helps, as far as is known: 0 when nobody was heard, below 1 always. */
    double share() {
        double helped = weight(true);
        return helped / (helped + weight(false) + DOUBT);
    }

    /**
     * Lower bound of the share of those helped among those heard, at one standard error (Wilson, JASA 22, 1927, formula for the
     * score interval, z = 1); 0 when nobody was heard.
     */
    double wilson() {
        double n = weight(true) + weight(false);
        if (n == 0) return 0;
        double p = weight(true) / n;
        return (p + 1 / (2 * n) - Math.sqrt(p * (1 - p) / n + 1 / (4 * n * n))) / (1 + 1 / n);
    }

    private double weight(boolean helped) {
        return heard(helped).mapToDouble(voice -> voice.weight(now)).sum();
    }

    private Stream<Voice> heard(boolean helped) {
        return heard.stream().filter(voice -> voice.helped() == helped);
    }

    long helped() {
        return heard(true).count();
    }

    long notHelped() {
        return heard(false).count();
    }

    /** How many of those helped are of other branches. */
    long elsewhere() {
        return heard(true).filter(voice -> !voice.sameBranch()).count();
    }
}
