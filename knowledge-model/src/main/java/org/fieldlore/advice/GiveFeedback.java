package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Takes what an agent says of a card that was shown to them. */
@UseCase
public class GiveFeedback {
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
     * {@link GivenFeedback#TOPIC}, from which points and notices follow, when it is on know-how.
     *
     * @param reason the agent's own words, at most 500 characters, or null; of an offer the name of a {@link DeclineReason}
     * @throws NotFound when there is no such showing, or it was to somebody else
     */
    public FeedbackId on(ShowingId showing, Feedback feedback, Viewer viewer, @Nullable String reason) {
        Showing shown = shownTo(viewer, showing);
        if (shown.product() != null) checkOffer(feedback, reason);
        Optional<GivenFeedback> before = standing(showing, feedback);
        if (before.isPresent()) return before.get().id();
        GivenFeedback given = new GivenFeedback(shown, feedback, reason, clock.instant());
        em.persist(given);
        em.flush();
        if (shown.product() == null) outbox.record(GivenFeedback.TOPIC, given.id());
        return given.id();
    }

    /** Of an offer there is no more to say than that it was made, or for which coded reason it is not for the customer. */
    private static void checkOffer(Feedback feedback, @Nullable String reason) {
        if (feedback != Feedback.USED && feedback != Feedback.NOT_FOR_CUSTOMER)
            throw new IllegalArgumentException(
                    "feedback on an offer must be USED or NOT_FOR_CUSTOMER, was " + feedback);
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
     * Takes a feedback back, with all that followed from it; does nothing when it was taken back before.
     *
     * @throws NotFound when there is no such feedback, or somebody else gave it
     */
    public void undo(FeedbackId feedback, Viewer viewer) {
        GivenFeedback given = em.find(GivenFeedback.class, feedback.value(), LockModeType.PESSIMISTIC_WRITE);
        if (given == null || !given.agent().equals(viewer.agent())) throw new NotFound("feedback", feedback);
        if (given.undo(clock.instant()) && given.onKnowHow()) outbox.record(GivenFeedback.TOPIC, feedback);
    }

    /** Locks the showing, so that a double click waits for the first one and then finds what it did. */
    private Showing shownTo(Viewer viewer, ShowingId id) {
        Showing showing = em.find(Showing.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (showing == null || !showing.viewer().equals(viewer.agent())) throw new NotFound("showing", id);
        return showing;
    }

    private Optional<GivenFeedback> standing(ShowingId showing, Feedback feedback) {
        return em.createQuery(
                        "select f from GivenFeedback f where f.showing = :showing and f.kind = :kind and f.withdrawn = 0",
                        GivenFeedback.class)
                .setParameter("showing", showing.value())
                .setParameter("kind", feedback)
                .getResultStream()
                .findFirst();
    }
}
