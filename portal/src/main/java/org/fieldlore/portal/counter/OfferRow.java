package org.fieldlore.portal.counter;

import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.OfferCard;

/**
 * An offer as the page shows it, in words.
 *
 * @param before when it was offered last; empty when it was not
 */
public record OfferRow(OfferCard card, String name, String chance, String why, String before) implements Answered {
    @Override
    public Map<Feedback, FeedbackId> given() {
        return card.given();
    }
}
