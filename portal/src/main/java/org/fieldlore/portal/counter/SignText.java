package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.grading.Grade;
import org.fieldlore.grading.Sign;
import org.fieldlore.portal.shell.Wordbook;

/** Says why a customer counts as able or willing, or not. Amounts are in this currency, the house's. */
record SignText(Wordbook words, String currency) {
    /** Where a level comes from: who stated it and when, or the signs that it was computed from. */
    String why(Grade grade) {
        if (grade.source() != null) return FactRow.source(grade.source(), words);
        String signs = grade.signs().stream().map(this::of).collect(Collectors.joining(" · "));
        return words.of("counter", "standing.computed", signs);
    }

    private String of(Sign sign) {
        List<Object> facts = sign.facts();
        Object[] told = facts.stream()
                .map(fact -> fact instanceof BigDecimal amount ? words.money(amount, currency) : fact)
                .toArray();
        return words.of("counter", "sign." + sign.code() + (sign.high() ? ".high" : ".low"), told);
    }
}
