package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Tells which card of each lane would stand first by one formula or another. Shows nothing and records nothing. */
@UseCase
public class FirstCards {
    private final EntityManager em;
    private final Clock clock;
    private final AdviceSettings settings;
    private final Supplier<Optional<LearnedFit>> fit;

    @Inject
    public FirstCards(EntityManager em, Clock clock, AdviceSettings settings, LearnFit learn) {
        this(em, clock, settings, learn::inUse);
    }

    FirstCards(EntityManager em, Clock clock, AdviceSettings settings, Supplier<Optional<LearnedFit>> fit) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
        this.fit = fit;
    }

    /** Returns for each scale the item, product and step; a lane is missing where it would be empty. */
    public List<Map<Lane, String>> by(
            List<Scale> scales,
            Viewer viewer,
            String lang,
            Circumstances situation,
            List<Hit> hits,
            Terms terms,
            @Nullable NextProduct learnt) {
        Map<KnowledgeId, Hit> proposed =
                hits.stream().collect(Collectors.toMap(Hit::id, Function.identity(), (a, b) -> a));
        List<Candidate> candidates = ShowCards.candidates(
                proposed,
                new Evidences(em)
                        .of(proposed.keySet(), null, viewer, situation.stage(), clock.instant(), settings.hidden()));
        return scales.stream()
                .map(scale -> by(scale, lang, situation, candidates, terms, learnt))
                .toList();
    }

    private Map<Lane, String> by(
            Scale scale,
            String lang,
            Circumstances situation,
            List<Candidate> candidates,
            Terms terms,
            @Nullable NextProduct learnt) {
        Map<Lane, String> first = new EnumMap<>(Lane.class);
        new Ranking(terms, clock, scale, fit.get().orElse(null))
                .best(situation.clues(), candidates, lang, 1)
                .forEach(one -> first.put(Lane.KNOW_HOW, one.candidate().id().toString()));
        Offers.of(situation.buyer(), learnt, situation.past(), 1, scale)
                .best()
                .forEach(one -> first.put(Lane.PRODUCT, one.card().product()));
        NextSteps.best(situation.steps(), scale, 1)
                .forEach(one -> first.put(Lane.STEP, one.card().step().name()));
        return first;
    }
}
