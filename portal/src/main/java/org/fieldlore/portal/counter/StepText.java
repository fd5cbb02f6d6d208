package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldlore.advice.Ending;
import org.fieldlore.advice.Event;
import org.fieldlore.advice.NextStep;
import org.fieldlore.advice.SecondSale;
import org.fieldlore.advice.StepCard;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** Says what to do next, and what calls for it. */
public record StepText(Wordbook words, LocalDate today) {
    private static final int SHOWN = 160;

    public StepRow row(StepCard card) {
        NextStep step = card.next();
        NextStep.Occasion bought = step.bought();
        return new StepRow(
                card,
                words.of("counter", "step.name." + step.step()),
                words.of("counter", "step.how." + step.step()),
                step.pressing(),
                because(step),
                bought == null
                        ? ""
                        : words.of(
                                "counter",
                                "step.bought",
                                words.code("lifeEventKind.", bought.event().name()),
                                words.day(bought.day(), today)),
                words.of("counter", "step.rule", step.rule()),
                plan(step),
                ending(step.ending()));
    }

    /** To keep or win back somebody, by the reason why they go: two or three things to do. */
    private List<String> plan(NextStep step) {
        if (step.event() != Event.LEAVING && step.event() != Event.LEFT) return List.of();
        String reason = step.reason() == null ? "NONE" : step.reason().name();
        String plan = words.of("counter", (step.event() == Event.LEAVING ? "plan.keep." : "plan.back.") + reason);
        return List.of(plan.split("\\|"));
    }

    /** The product and the premium of a quote, as far as it names them. */
    private String of(Ending.Quoted quoted) {
        String product = Objects.requireNonNullElse(quoted.product(), words.of("counter", "step.unnamed"));
        BigDecimal premium = quoted.premium();
        return premium == null
                ? product
                : words.of("counter", "step.priced", product, words.money(premium, quoted.currency()));
    }

    private List<String> ending(@Nullable Ending ending) {
        if (ending == null) return List.of();
        List<String> lines = new ArrayList<>();
        Ending.Said said = ending.said();
        if (said != null)
            lines.add(words.of("counter", "step.said", words.day(said.day(), today), shortened(said.text())));
        Ending.Quoted quoted = ending.quoted();
        if (quoted != null) lines.add(words.of("counter", "step.quoted", words.day(quoted.day(), today), of(quoted)));
        Ending.Smaller smaller = ending.smaller();
        if (smaller != null)
            lines.add(words.of(
                    "counter",
                    "step.smaller",
                    words.money(smaller.sum(), smaller.currency()),
                    words.money(smaller.premium(), smaller.currency())));
        ending.cheaper()
                .forEach(one -> lines.add(words.of(
                        "counter", "step.cheaper", one.product(), words.money(one.premium(), one.currency()))));
        return lines;
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    /** How likely a second cover is taken soon. */
    String of(SecondSale sale) {
        return words.of(
                "counter",
                sale.line() == null ? "second.any" : "second.line",
                sale.line() == null ? "" : words.code("line.", sale.line()),
                sale.days(),
                sale.within(),
                100 * sale.chance(),
                100 * sale.low(),
                100 * sale.high());
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
