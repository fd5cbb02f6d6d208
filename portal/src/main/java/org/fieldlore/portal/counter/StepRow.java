package org.fieldlore.portal.counter;

import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.StepCard;

/**
 * A next step as the page shows it, in words.
 *
 * @param card what it is answered on
 * @param how one line on how to go about it
 * @param bought what led the customer to buy; empty when not known
 * @param rule which rule says so
 */
public record StepRow(StepCard card, String name, String how, boolean pressing, String why, String bought, String rule)
        implements Answered {
    @Override
    public Map<Feedback, FeedbackId> given() {
        return card.given();
    }
}
