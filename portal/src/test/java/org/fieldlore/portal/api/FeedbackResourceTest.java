package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fieldlore.advice.Feedback;
import org.junit.jupiter.api.Test;

class FeedbackResourceTest {
    @Test
    void a_body_that_is_no_object_is_told_what_it_must_be() {
        assertThatThrownBy(() -> FeedbackResource.object("[1]")).hasMessageContaining("{feedback, reason}");
        assertThatThrownBy(() -> FeedbackResource.object("")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_unknown_feedback_is_told_which_there_are() {
        assertThat(FeedbackResource.feedback("USED")).isEqualTo(Feedback.USED);
        assertThatThrownBy(() -> FeedbackResource.feedback("LIKED"))
                .hasMessage(
                        "feedback must be one of [USED, HELPFUL, NOT_FOR_CUSTOMER, OUTDATED, MEETING, OFFERED, SOLD,"
                                + " RENEWED, KEPT, LOST], was LIKED");
    }
}
