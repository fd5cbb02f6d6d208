package org.fieldlore.advice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a customer.
 *
 * @param cards know-how, best first
 * @param offers what the customer may take next, likeliest first
 * @param steps what to do next, most urgent first
 * @param silence why nothing is offered; null when something is, and for whoever may not know
 * @param only the only line that the customer ever took; null when there are none or several, or nothing may be told
 */
public record Advice(
        List<Card> cards,
        List<OfferCard> offers,
        List<NextStep> steps,
        @Nullable Silence silence,
        @Nullable Only only) {
    /** The one line that a customer ever took, and how long ago that began. */
    public record Only(String line, int days) {}

    public Advice {
        cards = List.copyOf(cards);
        offers = List.copyOf(offers);
        steps = List.copyOf(steps);
    }

    Advice(List<Card> cards, List<OfferCard> offers, List<NextStep> steps, @Nullable Silence silence) {
        this(cards, offers, steps, silence, null);
    }

    Advice with(@Nullable Only known) {
        return new Advice(cards, offers, steps, silence, known);
    }

    /** Why nothing is offered. */
    public enum Silence {
        /** The customer does not want it. */
        OBJECTS,
        /** Too few customers have two products yet. */
        NOTHING_LEARNT,
        /** What is sold is held, does not suit, or was turned down not long ago. */
        NOTHING_LEFT
    }
}
