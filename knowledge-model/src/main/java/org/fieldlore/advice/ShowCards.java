package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.advice.fit.LearnedFit;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.Trial;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Picks the cards from what the index proposed and what was learnt of the next product, and records that they were shown. */
@UseCase
public class ShowCards {
    private static final int MAX_REASONS = 3;

    private final EntityManager em;
    private final Clock clock;
    private final AdviceSettings settings;
    private final RankingInForce ranking;
    private final Supplier<Optional<LearnedFit>> fit;

    @Inject
    public ShowCards(EntityManager em, Clock clock, AdviceSettings settings, RankingInForce ranking, LearnFit learn) {
        this(em, clock, settings, ranking, learn::inUse);
    }

    /** Without anything learnt of what fits. */
    public ShowCards(EntityManager em, Clock clock, AdviceSettings settings, RankingInForce ranking) {
        this(em, clock, settings, ranking, Optional::empty);
    }

    private ShowCards(
            EntityManager em,
            Clock clock,
            AdviceSettings settings,
            RankingInForce ranking,
            Supplier<Optional<LearnedFit>> fit) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
        this.ranking = ranking;
        this.fit = fit;
    }

    /**
     * Of whom an experiment holds out a lane, that lane is as empty as where nothing fits.
     *
     * @param customer null for one whom the archive does not know; nothing is recorded then
     * @param learnt what tells the next product; null while nothing is learnt
     */
    public Advice show(
            @Nullable CustomerId customer,
            Viewer viewer,
            String lang,
            Circumstances situation,
            List<Hit> hits,
            Terms terms,
            @Nullable NextProduct learnt) {
        Trial trial = Trial.of(em, customer, situation.stage(), clock.instant());
        Advice advice = shown(trial, customer, viewer, lang, situation, hits, terms, learnt);
        trial.record();
        return advice;
    }

    private Advice shown(
            Trial trial,
            @Nullable CustomerId customer,
            Viewer viewer,
            String lang,
            Circumstances situation,
            List<Hit> hits,
            Terms terms,
            @Nullable NextProduct learnt) {
        Scale scale = ranking.scale();
        Map<KnowledgeId, Hit> proposed =
                hits.stream().collect(Collectors.toMap(Hit::id, Function.identity(), (a, b) -> a));
        Map<KnowledgeId, Evidence> known = new Evidences(em)
                .of(proposed.keySet(), customer, viewer, situation.stage(), clock.instant(), settings.hidden());
        List<Ranking.Ranked> fitting = trial.shown(
                Lane.KNOW_HOW,
                apart(
                        new Ranking(terms, clock, scale, fit.get().orElse(null))
                                .best(situation.clues(), candidates(proposed, known), lang, known.size()),
                        known,
                        settings.maxCards()),
                ranked -> ranked.candidate().id().toString(),
                ranked -> ranked.place().score());
        Offers offered = Offers.of(situation.buyer(), learnt, situation.past(), settings.maxCards(), scale)
                .within(trial);
        List<Place.Of<NextStep>> called = trial.shown(
                Lane.STEP,
                NextSteps.best(situation.steps(), scale, settings.maxCards()),
                placed -> placed.card().step().name(),
                placed -> placed.place().score());
        Set<Object> held = customer == null ? Set.of() : heldBack(situation.shown(), called, fitting, offered);
        List<Ranking.Ranked> best = fitting.stream()
                .filter(ranked -> !held.contains(ranked.candidate().id()))
                .toList();
        Offers offers = offered.without(held);
        List<Place.Of<NextStep>> next = called.stream()
                .filter(placed -> !held.contains(placed.card().step().name()))
                .toList();
        Map<Object, ShowingId> showings =
                customer == null ? Map.of() : recorded(customer, viewer, best, known, offers, next, situation, trial);
        List<Card> cards = best.stream()
                .map(ranked -> card(
                        ranked,
                        reasons(ranked.score(), situation.asked(), terms),
                        Objects.requireNonNull(proposed.get(ranked.candidate().id())),
                        Objects.requireNonNull(known.get(ranked.candidate().id())),
                        showings.get(ranked.candidate().id())))
                .toList();
        return new Advice(
                cards,
                offers.cards(showings),
                steps(next, situation.past(), showings),
                situation.used(),
                silence(offers, next),
                situation.only(),
                held.size());
    }

    /** That something else comes first is said where it stands: of whom steps are held out, nobody is to tell by this. */
    private static Advice.@Nullable Silence silence(Offers offers, List<Place.Of<NextStep>> steps) {
        return offers.silence() == Advice.Silence.NOT_NOW && steps.isEmpty()
                ? Advice.Silence.NOTHING_LEFT
                : offers.silence();
    }

    private static List<StepCard> steps(
            List<Place.Of<NextStep>> next, Map<String, Past> past, Map<Object, ShowingId> showings) {
        return next.stream()
                .map(placed -> new StepCard(
                        showings.get(placed.card().step().name()),
                        placed.card(),
                        placed.place(),
                        Past.of(past, placed.card().step().name()).given()))
                .toList();
    }

    /** What does not fit into the day any more, decided after the experiments, so that it tells nobody who is held out. */
    private Set<Object> heldBack(
            Set<Object> shown, List<Place.Of<NextStep>> steps, List<Ranking.Ranked> fitting, Offers offered) {
        return new DayLimit(settings.cardsPerDay(), shown)
                .heldBack(
                        steps.stream().map(Place.Of::card).toList(),
                        fitting.stream().map(ranked -> ranked.candidate().id()).toList(),
                        offered.best().stream()
                                .map(placed -> placed.card().product())
                                .toList());
    }

    /** Records what is shown; answers the showings by item, product and step. */
    private Map<Object, ShowingId> recorded(
            CustomerId customer,
            Viewer viewer,
            List<Ranking.Ranked> best,
            Map<KnowledgeId, Evidence> known,
            Offers offers,
            List<Place.Of<NextStep>> steps,
            Circumstances situation,
            Trial trial) {
        Showings showings = new Showings(em, customer, viewer, trial.stage());
        for (Ranking.Ranked ranked : best) {
            KnowledgeId item = ranked.candidate().id();
            ShowingId before = Objects.requireNonNull(known.get(item)).showing();
            showings.add(
                    item,
                    before,
                    new Showing(
                            customer, item, viewer.agent(), clock.instant(), best.indexOf(ranked) + 1, ranked.score()),
                    ranked.place());
        }
        offers.addTo(showings, customer, viewer, clock.instant());
        for (int i = 0; i < steps.size(); i++) {
            NextStep next = steps.get(i).card();
            showings.add(
                    next.step().name(),
                    Past.of(situation.past(), next.step().name()).showing(),
                    new Showing(customer, next, viewer.agent(), clock.instant(), i + 1),
                    steps.get(i).place());
        }
        return showings.record();
    }

    /** The best, and of items that say the opposite of each other only the better one. */
    static List<Ranking.Ranked> apart(List<Ranking.Ranked> ranked, Map<KnowledgeId, Evidence> known, int most) {
        List<Ranking.Ranked> left = new ArrayList<>();
        for (Ranking.Ranked one : ranked)
            if (left.size() < most
                    && left.stream()
                            .noneMatch(other -> contradicted(one, other, known) || contradicted(other, one, known)))
                left.add(one);
        return left;
    }

    private static boolean contradicted(Ranking.Ranked one, Ranking.Ranked other, Map<KnowledgeId, Evidence> known) {
        return Objects.requireNonNull(known.get(one.candidate().id()))
                .contradicted()
                .contains(other.candidate().id());
    }

    static List<Candidate> candidates(Map<KnowledgeId, Hit> proposed, Map<KnowledgeId, Evidence> known) {
        List<Candidate> candidates = new ArrayList<>();
        known.forEach((id, evidence) -> {
            if (!evidence.hidden()) candidates.add(evidence.candidate(Objects.requireNonNull(proposed.get(id))));
        });
        return candidates;
    }

    /** What is known of the customer, and one way from there to what the card is about, unless that is the same. */
    private static List<Reason> reasons(Score score, @Nullable Note asked, Terms terms) {
        List<Contribution> because = score.contributions();
        return Stream.concat(
                        Stream.concat(
                                        answers(score, asked).stream(),
                                        because.stream()
                                                .map(Contribution::reason)
                                                .distinct())
                                .limit(MAX_REASONS),
                        because.stream()
                                .map(terms::reason)
                                .flatMap(Optional::stream)
                                .limit(1))
                .toList();
    }

    /** That the card answers the newest note, where that says more than any clue. */
    private static Optional<Reason> answers(Score score, @Nullable Note asked) {
        double strongest = score.contributions().stream()
                .mapToDouble(Contribution::weight)
                .max()
                .orElse(0);
        return asked == null || score.wording() <= strongest
                ? Optional.empty()
                : Optional.of(Reason.of(
                        ReasonCode.ANSWERS_NOTE,
                        asked.at().atZone(ZoneOffset.UTC).toLocalDate()));
    }

    private static Card card(
            Ranking.Ranked ranked, List<Reason> reasons, Hit hit, Evidence evidence, @Nullable ShowingId showing) {
        return new Card(
                showing,
                hit.id(),
                hit.kind(),
                hit.lang(),
                hit.plainTitle(),
                "",
                reasons,
                evidence.author(),
                evidence.confidence(),
                evidence.helped(),
                evidence.helpedAlike(),
                evidence.verifiedAt(),
                evidence.validUntil(),
                ranked.score(),
                ranked.place(),
                evidence.given());
    }
}
