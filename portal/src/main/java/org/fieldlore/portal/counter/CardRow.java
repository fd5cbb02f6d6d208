package org.fieldlore.portal.counter;

import java.time.Clock;
import java.time.Duration;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;

/**
 * A card as the page shows it.
 *
 * @param why its reasons in words
 * @param checkedDaysAgo days since it was last approved or confirmed
 */
public record CardRow(Card card, String why, long checkedDaysAgo) {
    static CardRow of(Card card, ReasonText reasons, Clock clock) {
        Duration since = Duration.between(card.verifiedAt(), clock.instant());
        return new CardRow(card, reasons.because(card.reasons()), Math.max(0, since.toDays()));
    }

    /** The id of what the viewer said already, to take it back; empty when it was not said. */
    public String said(String feedback) {
        FeedbackId id = card.given().get(Feedback.valueOf(feedback));
        return id == null ? "" : id.toString();
    }
}
