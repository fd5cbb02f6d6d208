package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Picks the cards from what the index proposed and records that they were shown. */
@UseCase
public class ShowCards {
    private static final int MAX_REASONS = 3;

    private final EntityManager em;
    private final Clock clock;
    private final AdviceSettings settings;

    @Inject
    public ShowCards(EntityManager em, Clock clock, AdviceSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    public List<Card> show(
            CustomerId customer, Viewer viewer, String lang, Circumstances situation, List<Hit> hits, Terms terms) {
        Map<KnowledgeId, Hit> proposed =
                hits.stream().collect(Collectors.toMap(Hit::id, Function.identity(), (a, b) -> a));
        Map<KnowledgeId, Evidence> known =
                new Evidences(em).of(proposed.keySet(), customer, viewer, clock.instant(), settings.hidden());
        List<Candidate> candidates = new ArrayList<>();
        known.forEach((id, evidence) -> {
            if (!evidence.hidden()) candidates.add(evidence.candidate(Objects.requireNonNull(proposed.get(id))));
        });
        List<Ranking.Ranked> best = new Ranking(terms, clock)
                .best(situation.clues(), candidates, lang, settings.maxCards());
        Map<KnowledgeId, ShowingId> showings = showings(customer, viewer, best, known);
        return best.stream()
                .map(ranked -> card(
                        ranked,
                        reasons(ranked.score(), situation.asked(), terms),
                        Objects.requireNonNull(proposed.get(ranked.candidate().id())),
                        Objects.requireNonNull(known.get(ranked.candidate().id())),
                        Objects.requireNonNull(showings.get(ranked.candidate().id()))))
                .toList();
    }

    /** What is known of the customer, and one way from there to what the card is about, unless that is the same. */
    private static List<Reason> reasons(Score score, @Nullable Note asked, Terms terms) {
        List<Contribution> because = score.contributions();
        return Stream.concat(
                        Stream.concat(
                                        answers(score, asked).stream(),
                                        because.stream().map(Contribution::reason).distinct())
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
            Ranking.Ranked ranked, List<Reason> reasons, Hit hit, Evidence evidence, ShowingId showing) {
        return new Card(
                showing,
                hit.id(),
                hit.kind(),
                hit.lang(),
                hit.plainTitle(),
                hit.plainSnippet(),
                reasons,
                evidence.author(),
                evidence.confidence(),
                evidence.helped(),
                evidence.verifiedAt(),
                ranked.score(),
                evidence.given());
    }

    private Map<KnowledgeId, ShowingId> showings(
            CustomerId customer, Viewer viewer, List<Ranking.Ranked> best, Map<KnowledgeId, Evidence> known) {
        Map<KnowledgeId, ShowingId> showings = new HashMap<>();
        List<Showing> missing = new ArrayList<>();
        Instant now = clock.instant();
        for (Ranking.Ranked ranked : best) {
            KnowledgeId item = ranked.candidate().id();
            Evidence evidence = Objects.requireNonNull(known.get(item));
            if (evidence.showing() != null) showings.put(item, evidence.showing());
            else
                missing.add(new Showing(
                        customer, item, viewer.agent(), clock.instant(), best.indexOf(ranked) + 1, ranked.score()));
        }
        if (!missing.isEmpty()) showings.putAll(record(customer, viewer, missing));
        return showings;
    }

    /**
     * Stores the showings in one statement and reads their ids in another. Whoever has the page open twice may be storing the
     * same at this moment: the second is ignored, and the locking read sees what the first stored.
     */
    private Map<KnowledgeId, ShowingId> record(CustomerId customer, Viewer viewer, List<Showing> showings) {
        Sql insert = Sql.of("insert ignore into advice_showing (customer_id, item_id, viewer_id, shown_on, shown_at,"
                + " position, fit, trust, parts) values");
        String comma = "";
        for (Showing showing : showings) {
            insert.add(
                    comma + "(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    showing.customer().value(),
                    showing.item().value(),
                    showing.viewer().value(),
                    showing.shownOn(),
                    showing.shownAt(),
                    showing.position(),
                    showing.fit(),
                    showing.trust(),
                    showing.parts());
            comma = ", ";
        }
        insert.execute(em);
        return Sql.of(
                        "select s.id, s.item_id from advice_showing s where s.customer_id = ? and s.viewer_id = ?"
                                + " and s.shown_on = ? for update",
                        customer.value(),
                        viewer.agent().value(),
                        showings.get(0).shownOn())
                .rows(em)
                .stream()
                .collect(Collectors.toMap(
                        (Row row) -> new KnowledgeId(row.number(1)), row -> new ShowingId(row.number(0))));
    }
}
