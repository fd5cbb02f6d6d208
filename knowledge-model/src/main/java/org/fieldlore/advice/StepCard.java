package org.fieldlore.advice;

import java.util.Map;
import org.fieldlore.advice.rank.Place;
import org.jspecify.annotations.Nullable;

/**
 * A next step as it stands beside the customer.
 *
 * @param showing names this showing; feedback goes to it; null where nothing is recorded, beside a customer whom the archive does not know
 * @param place every factor that gave it its place
 * @param given what the viewer said of this showing, with the ids by which to undo it
 */
public record StepCard(@Nullable ShowingId showing, NextStep next, Place place, Map<Feedback, FeedbackId> given) {
    public StepCard {
        given = Map.copyOf(given);
    }
}
