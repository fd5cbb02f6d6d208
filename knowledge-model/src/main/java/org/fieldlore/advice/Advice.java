package org.fieldlore.advice;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a customer.
 *
 * @param cards know-how, best first
 * @param offers what the customer may take next, best first
 * @param steps what to do next, best first
 * @param used what the viewer used here of late and has not told the outcome of, newest first
 * @param silence why nothing is offered; null when something is, and for whoever may not know
 * @param only the only line that the customer ever took; null when there are none or several, or nothing may be told
 * @param heldBack how many cards more would fit, had not enough stood there within a day
 */
public record Advice(
        List<Card> cards,
        List<OfferCard> offers,
        List<StepCard> steps,
        List<Used> used,
        @Nullable Silence silence,
        @Nullable Only only,
        int heldBack) {
    /** The one line that a customer ever took, and how long ago that began. */
    public record Only(String line, int days) {}

    public Advice {
        cards = List.copyOf(cards);
        offers = List.copyOf(offers);
        steps = List.copyOf(steps);
        used = List.copyOf(used);
    }

    /** The same, where each card of know-how says the line found for its item, or nothing. */
    Advice saying(Map<KnowledgeId, String> lines) {
        return new Advice(
                cards.stream()
                        .map(card -> card.saying(lines.getOrDefault(card.item(), "")))
                        .toList(),
                offers,
                steps,
                used,
                silence,
                only,
                heldBack);
    }

    /** The records of all that is shown; empty beside a customer whom the archive does not know. */
    public List<ShowingId> showings() {
        return Stream.of(
                        cards.stream().map(Card::showing),
                        offers.stream().map(OfferCard::showing),
                        steps.stream().map(StepCard::showing))
                .flatMap(showings -> showings)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Why nothing is offered. */
    public enum Silence {
        /** The customer does not want it. */
        OBJECTS,
        /** Too few customers have two products yet. */
        NOTHING_LEARNT,
        /** What is sold is held, does not suit, or was turned down not long ago. */
        NOTHING_LEFT,
        /** It would be opposite to what is to be done first. */
        NOT_NOW
    }
}
