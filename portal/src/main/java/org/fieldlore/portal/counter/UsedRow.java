package org.fieldlore.portal.counter;

import java.time.LocalDate;
import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.Used;
import org.fieldlore.portal.shell.Wordbook;

/** What was used with a customer and waits for its outcome, in words. */
public record UsedRow(Used used, String name, String when) implements Answered {
    static UsedRow of(Used used, Wordbook words, LocalDate today) {
        return new UsedRow(used, name(used, words), words.of("counter", "used.on", words.day(used.on(), today)));
    }

    private static String name(Used used, Wordbook words) {
        if (used.item() != null) return used.name();
        return used.step() != null ? words.of("counter", "step.name." + used.step()) : words.code("line.", used.name());
    }

    @Override
    public Map<Feedback, FeedbackId> given() {
        return used.given();
    }
}
