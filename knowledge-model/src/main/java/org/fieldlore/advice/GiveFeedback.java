package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Takes what an agent says of a card that was shown to them. */
@UseCase
public class GiveFeedback {
    private static final List<Feedback> OUTCOMES =
            Arrays.stream(Feedback.values()).filter(Feedback::outcome).toList();

    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public GiveFeedback(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Records a feedback and returns its id; the one that stands already when the same was said before. Leaves word under
     * {@link GivenFeedback#TOPIC}, from which points and notices follow, when it is on know-how, else under
     * {@link GivenFeedback#ON_OFFERS}.
     *
     * @param reason the agent's own words, at most 500 characters, or null; of an offer or a step the name of a {@link DeclineReason}
     * @throws NotFound when there is no such showing, or it was to somebody else
     * @throws IllegalArgumentException when that cannot be said of it: an outcome of what was not used, or a reason without code
     */
    public FeedbackId on(ShowingId showing, Feedback feedback, Viewer viewer, @Nullable String reason) {
        return record(shown(showing, viewer.agent()), feedback, reason, null, clock.instant());
    }

    private FeedbackId record(
            Showing shown, Feedback feedback, @Nullable String reason, @Nullable String toldBy, Instant saidAt) {
        if (shown.item() == null) checkCoded(feedback, reason);
        if (feedback.outcome() && standing(shown.id(), List.of(Feedback.USED)).isEmpty())
            throw new IllegalArgumentException("an outcome is of what was used; feedback was " + feedback);
        Optional<GivenFeedback> before = before(shown.id(), feedback, saidAt);
        if (before.isPresent()) return before.get().id();
        GivenFeedback given = new GivenFeedback(shown, feedback, reason, toldBy, clock.instant());
        em.persist(given);
        em.flush();
        outbox.record(given.topic(), given.id());
        return given.id();
    }

    /**
     * What another system reports of a card.
     *
     * @param feedback null when the agent passed it over: it was shown, and stays so
     * @param reason why it is not for the customer, if that was told
     * @param words the agent's own, if any; kept of know-how only, as of the rest the reason says it
     * @param at when the agent did so
     */
    public record Report(
            ShowingId showing,
            @Nullable Feedback feedback,
            @Nullable DeclineReason reason,
            @Nullable String words,
            Instant at) {
        /** As {@link #on(ShowingId, Feedback, Viewer, String)} takes it. */
        private @Nullable String reason(Showing shown) {
            if (shown.item() != null && words != null) return words;
            return reason == null ? null : reason.name();
        }
    }

    /**
     * Records what another system reports of cards that it showed, each in the name of the agent whom it was shown to; all of it or,
     * when any is refused, nothing. What stands already stays as it is, and what the agent took back since then stays taken back: a report that comes
     * again changes nothing.
     *
     * @param toldBy the system
     * @throws NotFound when there is no such showing
     */
    public void reported(List<Report> reports, String toldBy) {
        // Locked in one order, so that two reports of the same cards never wait for each other.
        for (Report report : reports.stream()
                .sorted(Comparator.comparingLong(one -> one.showing().value()))
                .toList()) {
            Showing showing = shown(report.showing(), null);
            if (report.feedback() != null)
                record(showing, report.feedback(), report.reason(showing), toldBy, report.at());
        }
    }

    /** Of an offer or a step there is no more to say than that it was made, what came of it, or for which coded reason it is not for the customer. */
    private static void checkCoded(Feedback feedback, @Nullable String reason) {
        if (feedback == Feedback.HELPFUL || feedback == Feedback.OUTDATED)
            throw new IllegalArgumentException("feedback on an offer or a step must not be " + feedback);
        if (reason != null
                && !reason.isBlank()
                && Arrays.stream(DeclineReason.values())
                        .noneMatch(one -> one.name().equals(reason)))
            throw new IllegalArgumentException(
                    "reason must be one of " + Arrays.toString(DeclineReason.values()) + ", was " + reason);
    }

    /** Records a feedback without words of the agent's own, as {@link #on(ShowingId, Feedback, Viewer, String)} does. */
    public FeedbackId on(ShowingId showing, Feedback feedback, Viewer viewer) {
        return on(showing, feedback, viewer, null);
    }

    /**
     * Takes a feedback back, with all that followed from it, and with a use what came of it; does nothing when it was taken back before.
     *
     * @throws NotFound when there is no such feedback, or somebody else gave it
     */
    public void undo(FeedbackId feedback, Viewer viewer) {
        GivenFeedback given = em.find(GivenFeedback.class, feedback.value(), LockModeType.PESSIMISTIC_WRITE);
        if (given == null || !given.agent().equals(viewer.agent())) throw new NotFound("feedback", feedback);
        if (given.kind() == Feedback.USED) standing(given.showing(), OUTCOMES).forEach(this::undo);
        undo(given);
    }

    private void undo(GivenFeedback given) {
        if (given.undo(clock.instant())) outbox.record(given.topic(), given.id());
    }

    private List<GivenFeedback> standing(ShowingId showing, List<Feedback> kinds) {
        return em.createQuery(
                        "select f from GivenFeedback f where f.showing = :showing and f.withdrawn = 0 and f.kind in :kinds",
                        GivenFeedback.class)
                .setParameter("showing", showing.value())
                .setParameter("kinds", kinds)
                .getResultList();
    }

    /**
     * Locks the showing, so that a double click waits for the first one and then finds what it did.
     *
     * @param to whom it has to be shown to; null for whoever it was
     */
    private Showing shown(ShowingId id, @Nullable AgentId to) {
        Showing showing = em.find(Showing.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (showing == null || (to != null && !showing.viewer().equals(to))) throw new NotFound("showing", id);
        return showing;
    }

    /** The same feedback, where it stands or was taken back later than it was said. */
    private Optional<GivenFeedback> before(ShowingId showing, Feedback feedback, Instant saidAt) {
        return em.createQuery(
                        "select f from GivenFeedback f where f.showing = :showing and f.kind = :kind"
                                + " and (f.withdrawn = 0 or f.withdrawnAt > :said) order by f.withdrawn",
                        GivenFeedback.class)
                .setParameter("showing", showing.value())
                .setParameter("kind", feedback)
                .setParameter("said", saidAt)
                .getResultStream()
                .findFirst();
    }
}
