package org.fieldlore.portal.counter;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.advice.Reason;
import org.fieldlore.portal.shell.Wordbook;

/** Says why a card stands beside a customer. */
public record ReasonText(Wordbook words, LocalDate today) {
    /** All reasons in one line, strongest first. */
    public String because(List<Reason> reasons) {
        return reasons.stream().map(this::of).distinct().collect(Collectors.joining(" · "));
    }

    String of(Reason reason) {
        List<Object> facts = reason.facts();
        Object[] told = switch (reason.code()) {
            case RENEWAL_IN_DAYS -> new Object[] {facts.get(0), line(facts.get(1))};
            case NOTE_MENTIONS -> new Object[] {facts.get(0), day(facts.get(1))};
            case LIFE_EVENT -> new Object[] {facts.get(chinese() ? 2 : 3), day(facts.get(1))};
            case LEADS_TO -> new Object[] {facts.get(chinese() ? 0 : 1)};
            case SEGMENT -> new Object[] {facts.get(chinese() ? 1 : 2)};
            case LACKS_LINE, HOLDS_LINE, HOLDS_ONLY -> new Object[] {line(facts.get(0))};
            case MARITAL_STATUS -> new Object[] {words.code("maritalStatus.", String.valueOf(facts.get(0)))};
            case STAGE -> new Object[] {words.code("stage.", String.valueOf(facts.get(0)))};
            case RECENT_CLAIM -> new Object[] {day(facts.get(0)), line(facts.get(1))};
            case ANSWERS_NOTE -> new Object[] {day(facts.get(0))};
            case AGE, CHILDREN, SILENT_FOR_DAYS, DISSATISFIED, HOLDS_PRODUCT -> new Object[] {facts.get(0)};
        };
        return words.of("counter", "reason." + reason.code().name(), told);
    }

    private boolean chinese() {
        return words.locale().getLanguage().equals("zh");
    }

    private String line(Object code) {
        return words.code("line.", code.toString());
    }

    private String day(Object day) {
        return words.day((LocalDate) day, today);
    }
}
