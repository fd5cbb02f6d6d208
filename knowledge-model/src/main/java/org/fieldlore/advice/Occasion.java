package org.fieldlore.advice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * What makes somebody ask for advice at this moment, as another system tells it. It counts for that one answer, whether or not the
 * archive knows of it already, and is not stored.
 *
 * @param line what is insured by the policy that is due or was claimed on; null of a life event
 * @param event what happened in the customer's life; null of a policy
 * @param on when it is due, was closed, or happened
 */
public record Occasion(
        Kind kind, @Nullable Line line, @Nullable LifeEventKind event, LocalDate on) {
    /** As much as a fresh note that speaks of it. */
    private static final double WEIGHT = 0.7;

    /** What it is about beside the occasion itself. */
    private static final double SUBJECT = 0.4;

    private static final Map<LifeEventKind, String> CONCEPTS = Map.ofEntries(
            Map.entry(LifeEventKind.MARRIAGE, "marriage"),
            Map.entry(LifeEventKind.BIRTH, "birth"),
            Map.entry(LifeEventKind.CHILD_SCHOOL, "school-start"),
            Map.entry(LifeEventKind.HOUSE, "home-purchase"),
            Map.entry(LifeEventKind.CAR, "new-car"),
            Map.entry(LifeEventKind.JOB, "job-change"),
            Map.entry(LifeEventKind.PROMOTION, "promotion"),
            Map.entry(LifeEventKind.BUSINESS, "business-start"),
            Map.entry(LifeEventKind.RETIREMENT, "retirement"),
            Map.entry(LifeEventKind.ILLNESS, "diagnosis"),
            Map.entry(LifeEventKind.DEATH_IN_FAMILY, "bereavement"),
            Map.entry(LifeEventKind.DIVORCE, "divorce"),
            Map.entry(LifeEventKind.MOVE, "move"));

    /** What kinds there are. */
    public enum Kind {
        RENEWAL_DUE,
        CLAIM_CLOSED,
        LIFE_EVENT
    }

    public Occasion {
        if ((kind == Kind.LIFE_EVENT) != (event != null) || (event == null) != (line != null))
            throw new IllegalArgumentException("a life event has an event and no line, all else a line and no event");
    }

    /** That a policy of a line ends on a day. */
    public static Occasion renewalDue(Line line, LocalDate ends) {
        return new Occasion(Kind.RENEWAL_DUE, line, null, ends);
    }

    /** That a claim on a policy of a line was settled or refused on a day. */
    public static Occasion claimClosed(Line line, LocalDate closed) {
        return new Occasion(Kind.CLAIM_CLOSED, line, null, closed);
    }

    /** That something happened in the customer's life on a day. */
    public static Occasion lifeEvent(LifeEventKind event, LocalDate happened) {
        return new Occasion(Kind.LIFE_EVENT, null, event, happened);
    }

    /** The slugs of all concepts that an occasion can call for, lines aside. */
    static Stream<String> concepts() {
        return Stream.concat(
                Stream.of("stage/renewal", "stage/claim"),
                CONCEPTS.values().stream().map(slug -> "life-event/" + slug));
    }

    /** The clues that follow from it; a concept that the vocabulary lacks gives none. */
    List<Clue> clues(Terms terms, LocalDate today) {
        List<Clue> clues = new ArrayList<>();
        if (event != null) {
            ConceptId concept = terms.concept("life-event/" + CONCEPTS.get(event));
            if (concept != null) clues.add(Clue.about(concept, WEIGHT, terms.happened(concept, on)));
        } else if (line != null) {
            boolean renewal = kind == Kind.RENEWAL_DUE;
            Reason reason = renewal
                    ? Reason.of(
                            ReasonCode.RENEWAL_IN_DAYS,
                            (int) Math.max(0, ChronoUnit.DAYS.between(today, on)),
                            line.name())
                    : Reason.of(ReasonCode.RECENT_CLAIM, on, line.name());
            add(clues, terms.concept(renewal ? "stage/renewal" : "stage/claim"), WEIGHT, reason);
            String product = line.name().toLowerCase(Locale.ROOT).replace('_', '-');
            add(clues, terms.concept("product/" + product), SUBJECT, reason);
        }
        return clues;
    }

    /** What it is to the table of next steps; of a closed claim it is not known whether it was paid. */
    Optional<Happened> happened() {
        if (event != null) return Optional.of(new Happened(Event.valueOf(event.name()), on, null, null, null));
        return kind == Kind.RENEWAL_DUE && line != null
                ? Optional.of(new Happened(Event.RENEWAL_DUE, on, line.name(), null, null))
                : Optional.empty();
    }

    private static void add(List<Clue> clues, @Nullable ConceptId concept, double weight, Reason reason) {
        if (concept != null) clues.add(Clue.about(concept, weight, reason));
    }
}
