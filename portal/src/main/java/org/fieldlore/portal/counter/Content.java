package org.fieldlore.portal.counter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldlore.customer.Happening;
import org.fieldlore.customer.StoryKind;
import org.fieldlore.customer.Touchpoint;
import org.jspecify.annotations.Nullable;

/**
 * How content a customer was at a touchpoint when asked last.
 *
 * @param moved 1 when more content than the time before, -1 when less, 0 when neither or not known
 */
public record Content(Happening latest, int moved) {
    /** By touchpoint, those that were asked about; of answers newest first. */
    static List<Content> of(List<Happening> heard) {
        List<Content> contents = new ArrayList<>();
        for (Touchpoint touchpoint : Touchpoint.values()) {
            List<Happening> answers = heard.stream()
                    .filter(one -> one.kind() == StoryKind.SURVEY && one.code().equals(touchpoint.name()))
                    .toList();
            if (!answers.isEmpty()) contents.add(new Content(answers.get(0), moved(answers)));
        }
        return contents;
    }

    private static int moved(List<Happening> answers) {
        if (answers.size() < 2) return 0;
        int score = compared(answers.get(0).score(), answers.get(1).score());
        return score != 0
                ? score
                : compared(answers.get(0).nps(), answers.get(1).nps());
    }

    private static int compared(@Nullable Integer now, @Nullable Integer before) {
        return now == null || before == null ? 0 : Integer.signum(Objects.compare(now, before, Integer::compare));
    }
}
