package org.fieldlore.portal.counter;

import java.util.List;
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
 * @param plan what to do one after the other to keep or win back a customer; empty for any other step
 * @param ending what was said before the policy was bought, and what costs less; empty when neither is known
 */
public record StepRow(
        StepCard card,
        String name,
        String how,
        boolean pressing,
        String why,
        String bought,
        String rule,
        List<String> plan,
        List<String> ending)
        implements Answered {
    public StepRow {
        plan = List.copyOf(plan);
        ending = List.copyOf(ending);
    }

    @Override
    public Map<Feedback, FeedbackId> given() {
        return card.given();
    }
}
