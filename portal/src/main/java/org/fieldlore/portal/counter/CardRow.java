package org.fieldlore.portal.counter;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardPart;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;

/**
 * A card as the page shows it.
 *
 * @param why its reasons in words
 * @param checkedDaysAgo days since it was last approved or confirmed
 * @param parts what a full card says
 */
public record CardRow(Card card, String why, long checkedDaysAgo, List<CardPart> parts) implements Answered {
    public CardRow {
        parts = List.copyOf(parts);
    }

    static CardRow of(Card card, ReasonText reasons, Clock clock, List<CardPart> parts) {
        Duration since = Duration.between(card.verifiedAt(), clock.instant());
        return new CardRow(card, reasons.because(card.reasons()), Math.max(0, since.toDays()), parts);
    }

    @Override
    public Map<Feedback, FeedbackId> given() {
        return card.given();
    }
}
