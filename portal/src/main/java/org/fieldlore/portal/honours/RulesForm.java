package org.fieldlore.portal.honours;

import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.credit.Caps;
import org.fieldlore.credit.Consequence;
import org.fieldlore.credit.PointsReason;
import org.fieldlore.credit.Rule;
import org.fieldlore.credit.RuleBook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;

/** What stands in the table of rules while a manager changes it: a number for each reason and column. */
@Named
@ViewScoped
public class RulesForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final Map<String, Integer> numbers = new HashMap<>();
    private @Nullable LocalDate day;
    private String consequence = Consequence.NONE.name();
    private String note = "";

    void begin(RuleBook book, LocalDate today) {
        book.rules().forEach((reason, rule) -> {
            numbers.put(reason + ".points", rule.points());
            numbers.put(reason + ".author", rule.author());
            numbers.put(reason + ".improver", rule.improver());
            numbers.put(reason + ".reviewer", rule.reviewer());
        });
        numbers.put("day", book.caps().day());
        numbers.put("pair", book.caps().pair());
        numbers.put("team", book.caps().team());
        numbers.put("once", book.onceWithinDays());
        consequence = book.consequence().name();
        day = today.plusDays(1);
    }

    Map<PointsReason, Rule> rules() {
        Map<PointsReason, Rule> rules = new EnumMap<>(PointsReason.class);
        for (PointsReason reason : PointsReason.values())
            rules.put(
                    reason,
                    new Rule(
                            number(reason + ".points"),
                            number(reason + ".author"),
                            number(reason + ".improver"),
                            number(reason + ".reviewer")));
        return rules;
    }

    Caps caps() {
        return new Caps(number("day"), number("pair"), number("team"));
    }

    int once() {
        return number("once");
    }

    /** An empty field is 0. */
    private int number(String key) {
        return Objects.requireNonNullElse(numbers.get(key), 0);
    }

    Consequence consequence() {
        return Consequence.valueOf(consequence);
    }

    public List<PointsReason> getReasons() {
        return Arrays.asList(PointsReason.values());
    }

    public List<String> getShares() {
        return List.of("points", "author", "improver", "reviewer");
    }

    public List<String> getLimits() {
        return List.of("day", "pair", "team", "once");
    }

    public List<String> getConsequences() {
        return Arrays.stream(Consequence.values()).map(Enum::name).toList();
    }

    public Map<String, Integer> getNumbers() {
        return numbers;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getConsequence() {
        return consequence;
    }

    public void setConsequence(String consequence) {
        this.consequence = consequence;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = Objects.requireNonNullElse(note, "");
    }
}
