package org.fieldlore.advice.fit;

import java.time.LocalDate;
import java.util.List;

/**
 * The cards of know-how that stood before one agent beside one customer on a day.
 *
 * @param agent tells panels of one agent from those of another, as one agent's answers hang together; kept nowhere
 */
public record Panel(long agent, LocalDate day, List<Card> cards) {
    public Panel {
        cards = List.copyOf(cards);
    }

    /**
     * @param position from 1
     * @param accepted whether the agent used it or found it helpful
     */
    public record Card(int position, boolean accepted, Parts parts) {}

    /** Whether one card was accepted and another not: only then it says which of them fits better. */
    public boolean compares() {
        return !accepted().isEmpty() && !others().isEmpty();
    }

    List<Card> accepted() {
        return cards.stream().filter(Card::accepted).toList();
    }

    List<Card> others() {
        return cards.stream().filter(card -> !card.accepted()).toList();
    }
}
