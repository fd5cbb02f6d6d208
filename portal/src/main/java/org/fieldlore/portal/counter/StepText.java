package org.fieldlore.portal.counter;

import java.time.LocalDate;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.StepCard;
import org.fieldlore.portal.shell.Wordbook;

/** Says what to do next, and what calls for it. */
public record StepText(Wordbook words, LocalDate today) {
    /** From here on it should not wait. */
    private static final int PRESSING = 70;

    public StepRow row(StepCard card) {
        NextStep step = card.next();
        NextStep.Occasion bought = step.bought();
        return new StepRow(
                card,
                words.of("counter", "step.name." + step.step()),
                words.of("counter", "step.how." + step.step()),
                step.urgency() >= PRESSING,
                because(step),
                bought == null
                        ? ""
                        : words.of(
                                "counter",
                                "step.bought",
                                words.code("lifeEventKind.", bought.event().name()),
                                words.day(bought.day(), today)),
                words.of("counter", "step.rule", step.rule()));
    }

    private String because(NextStep step) {
        String line = step.line() == null ? "" : words.code("line.", step.line());
        String happened = step.event().ofLife()
                ? words.of(
                        "counter",
                        "step.life",
                        words.code("lifeEventKind.", step.event().name()),
                        step.days())
                : words.of("counter", "step.event." + step.event(), line, step.days());
        return step.reason() == null ? happened : happened + " · " + words.code(step.reason());
    }
}
