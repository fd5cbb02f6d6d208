package org.fieldlore.advice;

import java.time.LocalDate;
import org.fieldlore.customer.DeclineReason;
import org.jspecify.annotations.Nullable;

/**
 * What to do next for a customer, and why.
 *
 * @param urgency 1..100
 * @param rule the rule of the table that says so, counted from 1
 * @param event what calls for it
 * @param day of the event
 * @param days since the day, or until then for what is due
 * @param line of the policy or quote; null when it is about neither
 * @param reason why the customer turned it down or leaves; null when not known
 * @param bought what in the customer's life led to the policy that ends; null for anything else, and when not known
 * @param ending what else helps with the policy that ends; null for anything else
 */
public record NextStep(
        Step step,
        int urgency,
        int rule,
        Event event,
        LocalDate day,
        int days,
        @Nullable String line,
        @Nullable DeclineReason reason,
        @Nullable Occasion bought,
        @Nullable Ending ending) {
    public NextStep(
            Step step,
            int urgency,
            int rule,
            Event event,
            LocalDate day,
            int days,
            @Nullable String line,
            @Nullable DeclineReason reason,
            @Nullable Occasion bought) {
        this(step, urgency, rule, event, day, days, line, reason, bought, null);
    }

    /** From here on a step should not wait. */
    private static final int PRESSING = 70;

    /** Whether it should not wait. */
    public boolean pressing() {
        return urgency >= PRESSING;
    }

    /** Something in the customer's life, and its day. */
    public record Occasion(Event event, LocalDate day) {}
}
