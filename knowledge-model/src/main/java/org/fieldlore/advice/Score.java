package org.fieldlore.advice;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.fit.Parts;
import org.fieldlore.knowledge.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * How well an item fits a customer and how far it can be trusted, with every part of the number:
 *
 * <pre>
 * value = fit × trust
 * fit   = (1 − ∏(1 − w)) × focus × readable      w: each contribution, and wording; or what was learnt, while that is better
 * trust = confidence × evidence × freshness × doubt
 * </pre>
 *
 * The product is the noisy-or of J. Pearl, Probabilistic Reasoning in Intelligent Systems, 1988, section 4.3: each clue alone
 * may be the cause that calls for the item, and many weak ones add up without passing 1. All parts are within 0..1. The value is what
 * {@link org.fieldlore.advice.rank.Formula} calls fit: trust multiplies and is no factor to be switched off by itself, since what cannot
 * be relied on does not fit, however well it answers.
 *
 * @param contributions strongest first
 * @param wording likeness of the item's words to the newest notes, already weighted
 * @param focus less than 1 for items tagged with nearly everything
 * @param readable 1 in the viewer's language, less in another
 * @param confidence what the review said of it
 * @param evidence grows with the number of colleagues whom it helped
 * @param freshness falls with the days since it was last verified
 * @param doubt falls with each colleague who called it outdated since
 * @param learned the fit as agents' answers teach it, in place of the formula's; null when the formula places the card
 */
public record Score(
        List<Contribution> contributions,
        double wording,
        double focus,
        double readable,
        double confidence,
        double evidence,
        double freshness,
        double doubt,
        @Nullable Double learned) {
    private static final double NOT_VALIDATED = 0.6;
    private static final double UNPROVEN = 0.6;
    private static final double HALF_PROVEN_BY = 4;

    public Score {
        contributions = List.copyOf(contributions);
    }

    /** As the formula has it. */
    public Score(
            List<Contribution> contributions,
            double wording,
            double focus,
            double readable,
            double confidence,
            double evidence,
            double freshness,
            double doubt) {
        this(contributions, wording, focus, readable, confidence, evidence, freshness, doubt, null);
    }

    /** The same with the fit that was learnt. */
    Score placedBy(LearnedFit fit) {
        List<Parts.Call> calls = contributions.stream()
                .map(one -> new Parts.Call(one.reason().code().name(), one.weight()))
                .toList();
        double own = fit.of(Parts.of(calls, wording, focus, readable, trust()));
        return new Score(contributions, wording, focus, readable, confidence, evidence, freshness, doubt, own);
    }

    /** The part of trust that the review gives. */
    static double confidence(Confidence said) {
        return said == Confidence.VALIDATED ? 1 : NOT_VALIDATED;
    }

    /** The part of trust that colleagues give whom it helped. */
    static double evidence(long helped) {
        return UNPROVEN + (1 - UNPROVEN) * helped / (helped + HALF_PROVEN_BY);
    }

    /** What an item is worth that can be found, within 0..1: trust without what time and doubt take from it. */
    public static double worth(Confidence said, long helped) {
        return confidence(said) * evidence(helped);
    }

    public double fit() {
        return learned == null ? formula() : learned;
    }

    /** The fit by the formula, whatever places the card: it says whether the item has to do with the customer at all. */
    double formula() {
        return Parts.together(wording, contributions.stream().mapToDouble(Contribution::weight)) * focus * readable;
    }

    public double trust() {
        return confidence * evidence * freshness * doubt;
    }

    public double value() {
        return fit() * trust();
    }

    /** The parts as JSON; reasons by code and subject only, so that nothing about the customer is stored. */
    String toJson() {
        JsonArrayBuilder clues = JSON.createArrayBuilder();
        contributions.forEach(contribution -> clues.add(clue(contribution)));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("clues", clues)
                .add("wording", rounded(wording))
                .add("focus", rounded(focus))
                .add("readable", rounded(readable))
                .add("confidence", rounded(confidence))
                .add("evidence", rounded(evidence))
                .add("freshness", rounded(freshness))
                .add("doubt", rounded(doubt));
        if (learned != null) json.add("learned", rounded(learned));
        return json.build().toString();
    }

    private static JsonObjectBuilder clue(Contribution contribution) {
        Clue clue = contribution.clue();
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("code", clue.reason().code().name())
                .add("weight", rounded(contribution.weight()));
        if (clue.concept() != null) json.add("concept", clue.concept().value());
        if (clue.segment() != null) json.add("segment", clue.segment().value());
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
