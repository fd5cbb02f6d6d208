package org.fieldlore.portal.counter;

import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.OfferCard;

/**
 * An offer as the page shows it, in words.
 *
 * @param before when it was offered last; empty when it was not
 */
public record OfferRow(OfferCard card, String name, String chance, String why, String before) {
    /** The id of what the viewer said already, to take it back; empty when it was not said. */
    public String said(String feedback) {
        FeedbackId id = card.given().get(Feedback.valueOf(feedback));
        return id == null ? "" : id.toString();
    }
}
