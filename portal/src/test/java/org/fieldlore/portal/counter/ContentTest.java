package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.StoryKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void the_latest_answer_of_each_touchpoint_says_whether_it_got_better() {
        List<Content> contents = Content.of(List.of(
                answer("EMOTION", 2, null),
                answer("SUPPORT", 4, null),
                answer("EMOTION", 4, null),
                answer("INTERACTION", null, 9),
                answer("SUPPORT", 4, null),
                answer("INTERACTION", null, 7)));

        assertThat(contents)
                .extracting(one -> one.latest().code(), Content::moved)
                .containsExactly(tuple("SUPPORT", 0), tuple("INTERACTION", 1), tuple("EMOTION", -1));
    }

    private static Happening answer(String touchpoint, @Nullable Integer score, @Nullable Integer nps) {
        return new Happening(
                StoryKind.SURVEY,
                1,
                LocalDate.of(2026, 6, 1),
                null,
                touchpoint,
                null,
                null,
                null,
                null,
                nps,
                score,
                null,
                null,
                null,
                null,
                new SourceLine(1L, "s.csv:2", null, null, Instant.EPOCH),
                false);
    }
}
