package org.fieldlore.advice;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.rank.Place;
import org.jspecify.annotations.Nullable;

/**
 * A product that a customer may take next, as it stands beside the customer.
 *
 * @param showing names this showing; feedback goes to it; null where nothing is recorded, beside a customer whom the archive does not know
 * @param product the policy line
 * @param chance that the next product is this one, if there is a next one, 0..1
 * @param reasons what speaks for it, strongest first, none to three
 * @param offered when a colleague, or the viewer before, said last that it was offered; null when nobody did
 * @param place every factor that gave it its place
 * @param given what the viewer said of this showing, with the ids by which to undo it
 */
public record OfferCard(
        @Nullable ShowingId showing,
        String product,
        double chance,
        List<Fact> reasons,
        @Nullable LocalDate offered,
        Place place,
        Map<Feedback, FeedbackId> given) {
    public OfferCard {
        reasons = List.copyOf(reasons);
        given = Map.copyOf(given);
    }

    /** How sure the chance is, in a word. */
    public Likelihood likelihood() {
        return chance >= 0.5 ? Likelihood.LIKELY : chance >= 0.2 ? Likelihood.FAIR : Likelihood.POSSIBLE;
    }

    /** From half, from a fifth, and below. */
    public enum Likelihood {
        LIKELY,
        FAIR,
        POSSIBLE
    }
}
