package org.fieldlore.advice;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Puts candidates in order by the formula, into which the {@link Score} of each goes as its fit and trust, and picks the few that are
 * shown. Pure: the same situation, candidates, clock and scale give the same cards.
 */
final class Ranking {
    /** Below this fit an item has nothing to do with the customer. */
    static final double LEAST_FIT = 0.12;

    /** How much a perfect answer to the newest note is worth, as much as a concept that it mentions. */
    private static final double WORDING = 0.7;

    /** Without any clue an item has to answer the note at least this well. */
    private static final double LEAST_WORDING = 0.3;

    private static final double OTHER_LANGUAGE = 0.6;
    private static final int FOCUSED_TAGS = 6;
    private static final double FRESHNESS_HALF_LIFE_DAYS = 730;
    private static final double LEAST_FRESHNESS = 0.5;
    private static final double DOUBT = 0.7;

    private final Affinity affinity;
    private final Clock clock;
    private final Scale scale;
    private final @Nullable LearnedFit learned;

    /** By the formula. */
    Ranking(Affinity affinity, Clock clock, Scale scale) {
        this(affinity, clock, scale, null);
    }

    /** @param learned puts in order what fits by the formula; null to leave that to the formula too */
    Ranking(Affinity affinity, Clock clock, Scale scale, @Nullable LearnedFit learned) {
        this.affinity = affinity;
        this.clock = clock;
        this.scale = scale;
        this.learned = learned;
    }

    /** An item, how well it fits, and its place by that. */
    record Ranked(Candidate candidate, Score score, Place place) {
        /** What the card is mainly about: two cards about the same would waste one. */
        Object lead() {
            if (score.contributions().isEmpty()
                    || score.contributions().get(0).clue().product() != null) return candidate.id();
            Clue clue = score.contributions().get(0).clue();
            return clue.concept() != null ? clue.concept() : clue.reason();
        }
    }

    /** Returns at most {@code max} items, best first, no two led by the same concept or segment; empty when nothing fits. */
    List<Ranked> best(List<Clue> clues, List<Candidate> candidates, String lang, int max) {
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Score score = score(clues, candidate, lang);
            boolean called = !score.contributions().isEmpty() || candidate.wording() >= LEAST_WORDING;
            if (!called || score.formula() < LEAST_FIT) continue;
            Place place = place(candidate, score);
            if (!place.never()) ranked.add(new Ranked(candidate, score, place));
        }
        ranked.sort(Comparator.comparingDouble((Ranked r) -> -r.place().score())
                .thenComparingLong(r -> r.candidate().id().value()));
        Set<Object> leads = new HashSet<>();
        return ranked.stream().filter(r -> leads.add(r.lead())).limit(max).toList();
    }

    /** What is at stake is the line of the strongest clue that names one. */
    private Place place(Candidate item, Score score) {
        String line = score.contributions().stream()
                .flatMap(contribution -> Stream.ofNullable(contribution.reason().atStake()))
                .findFirst()
                .orElse(null);
        return scale.place(
                Topic.of(Lane.KNOW_HOW, item.kind()), item.id().toString(), score.fit(), score.trust(), line);
    }

    Score score(List<Clue> clues, Candidate item, String lang) {
        int tags = item.concepts().size();
        Score score = new Score(
                contributions(clues, item),
                WORDING * item.wording(),
                tags <= FOCUSED_TAGS ? 1 : (double) FOCUSED_TAGS / tags,
                lang.isEmpty() || lang.equals(item.lang()) ? 1 : OTHER_LANGUAGE,
                Score.confidence(item.confidence()),
                Score.evidence(item.helped()),
                freshness(item),
                Math.pow(DOUBT, item.doubted()));
        return learned == null ? score : score.placedBy(learned);
    }

    private List<Contribution> contributions(List<Clue> clues, Candidate item) {
        return clues.stream()
                .map(clue -> contribution(clue, item))
                .filter(contribution -> contribution.weight() > 0)
                .sorted(Comparator.comparingDouble(contribution -> -contribution.weight()))
                .toList();
    }

    private Contribution contribution(Clue clue, Candidate item) {
        ConceptId concept = clue.concept();
        if (clue.product() != null)
            return new Contribution(clue, null, item.products().contains(clue.product()) ? clue.weight() : 0);
        if (concept == null)
            return new Contribution(clue, null, item.segments().contains(clue.segment()) ? clue.weight() : 0);
        Contribution best = new Contribution(clue, null, 0);
        for (ConceptId tagged : item.concepts()) {
            double weight = clue.weight() * affinity.of(concept, tagged);
            if (weight > best.weight()) best = new Contribution(clue, tagged, weight);
        }
        return best;
    }

    private double freshness(Candidate item) {
        long days =
                Math.max(0, Duration.between(item.verifiedAt(), clock.instant()).toDays());
        return Math.max(LEAST_FRESHNESS, Math.pow(0.5, days / FRESHNESS_HALF_LIFE_DAYS));
    }
}
