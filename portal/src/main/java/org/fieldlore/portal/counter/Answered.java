package org.fieldlore.portal.counter;

import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;

/** A card that the viewer can answer; public, as pages ask it. */
public interface Answered {
    /** What the viewer said of it already. */
    Map<Feedback, FeedbackId> given();

    /** The id of what the viewer said already, to take it back; empty when it was not said. */
    default String said(String feedback) {
        FeedbackId id = given().get(Feedback.valueOf(feedback));
        return id == null ? "" : id.toString();
    }
}
