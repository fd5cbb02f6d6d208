package org.fieldlore.portal.counter;

import java.util.List;

/**
 * A next step as the page shows it, in words.
 *
 * @param how one line on how to go about it
 * @param bought what led the customer to buy; empty when not known
 * @param rule which rule says so
 * @param plan what to do one after the other to keep or win back a customer; empty for any other step
 * @param ending what was said before the policy was bought, and what costs less; empty when neither is known
 */
public record StepRow(
        String code,
        String name,
        String how,
        boolean pressing,
        String why,
        String bought,
        String rule,
        List<String> plan,
        List<String> ending) {
    public StepRow {
        plan = List.copyOf(plan);
        ending = List.copyOf(ending);
    }
}
