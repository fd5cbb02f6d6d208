package org.fieldlore.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.customer.DeclineReason;
import org.jspecify.annotations.Nullable;

/** Reads what a calling system reports of cards: that they were accepted, overridden for a reason, or ignored. */
final class HookFeedback {
    private static final Set<String> ENTRY =
            Set.of("card", "outcome", "acceptedSuggestions", "overrideReason", "outcomeTimestamp", "extension");
    private static final Set<String> OVERRIDE = Set.of("reason", "userComment");
    private static final Set<String> CODING = Set.of("code", "system", "display");
    private static final int MOST = 100;

    /** Why know-how is passed over. */
    static final Set<String> KINDS = Set.of(Feedback.NOT_FOR_CUSTOMER.name(), Feedback.OUTDATED.name());

    private HookFeedback() {}

    /** What became of a card. */
    private enum Outcome {
        ACCEPTED,
        OVERRIDDEN,
        IGNORED
    }

    /** The reports in their order, at most a hundred. */
    static List<GiveFeedback.Report> read(String json, CardKey cards) {
        List<Body> entries = Body.of(json, Set.of("feedback", "extension")).objects("feedback", ENTRY);
        if (entries.isEmpty() || entries.size() > MOST)
            throw new IllegalArgumentException("feedback must be 1.." + MOST + " entries, were " + entries.size());
        return entries.stream().map(entry -> report(entry, cards)).toList();
    }

    private static GiveFeedback.Report report(Body entry, CardKey cards) {
        ShowingId showing = cards.showing(entry.uuid("card"));
        Instant at = entry.moment("outcomeTimestamp");
        return switch (entry.word("outcome", Outcome.class)) {
            case ACCEPTED -> new GiveFeedback.Report(showing, Feedback.USED, null, null, at);
            case IGNORED -> new GiveFeedback.Report(showing, null, null, null, at);
            case OVERRIDDEN -> overridden(showing, entry.objectOrNull("overrideReason", OVERRIDE), at);
        };
    }

    /** A code is one of those that the card offered: what kind of feedback it is, or why the customer does not want an offer. */
    private static GiveFeedback.Report overridden(ShowingId showing, @Nullable Body why, Instant at) {
        Body reason = why == null ? null : why.objectOrNull("reason", CODING);
        String code = reason == null ? null : reason.text("code");
        Feedback said = code == null || !KINDS.contains(code) ? Feedback.NOT_FOR_CUSTOMER : Feedback.valueOf(code);
        DeclineReason declined =
                reason == null || KINDS.contains(code) ? null : reason.code("code", DeclineReason.class);
        return new GiveFeedback.Report(showing, said, declined, why == null ? null : why.textOrNull("userComment"), at);
    }
}
