package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.Filled;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * A fact as the page shows it.
 *
 * @param text empty when it is hidden or not known
 * @param masked whether the viewer sees less than is known
 * @param filled whether a rule filled it
 * @param source where it comes from and since when
 */
public record FactRow(String name, String text, boolean masked, boolean filled, String source) {
    static final List<Fact> CONTACT =
            List.of(Fact.PHONE, Fact.EMAIL, Fact.ID_NUMBER, Fact.PLATE, Fact.REGION, Fact.CITY, Fact.ADDRESS);
    static final List<Fact> SITUATION = List.of(
            Fact.GENDER,
            Fact.BIRTH_DATE,
            Fact.OCCUPATION,
            Fact.EMPLOYER,
            Fact.INCOME,
            Fact.EDUCATION,
            Fact.MARITAL_STATUS,
            Fact.CHILDREN,
            Fact.SINCE,
            Fact.SATISFACTION,
            Fact.LIFETIME_VALUE,
            Fact.NOTE);
    private static final Set<Fact> OF_PEOPLE = Set.of(
            Fact.GENDER,
            Fact.BIRTH_DATE,
            Fact.OCCUPATION,
            Fact.EMPLOYER,
            Fact.EDUCATION,
            Fact.MARITAL_STATUS,
            Fact.CHILDREN);

    /** Whether a customer of this kind can have it: a company has no birthday. */
    static boolean fits(Fact fact, CustomerView view) {
        return view.value(Fact.KIND) != CustomerKind.CORPORATE || !OF_PEOPLE.contains(fact);
    }

    static List<FactRow> of(CustomerView view, List<Fact> facts, Wordbook words, String currency) {
        return facts.stream()
                .filter(fact -> fits(fact, view))
                .map(fact -> of(view.fact(fact), words, currency))
                .toList();
    }

    /** Amounts are in this currency, the house's. */
    static FactRow of(FactLine line, Wordbook words, String currency) {
        return new FactRow(
                line.fact().name(),
                text(line.fact(), line.value(), words, currency),
                line.masked(),
                line.filled() != null,
                line.filled() == null ? source(line.source(), words) : filled(line.filled(), words));
    }

    private static String filled(Filled filled, Wordbook words) {
        String day = words.day(filled.at().atZone(ZoneId.systemDefault()).toLocalDate());
        return words.of("counter", "source.filled." + filled.rule(), day);
    }

    /** A value as people read it; empty for null. */
    static String text(Fact fact, @Nullable Object value, Wordbook words, String currency) {
        if (value == null) return "";
        if (value instanceof Enum<?> code) return words.code(code);
        if (value instanceof BigDecimal amount) return words.money(amount, currency);
        if (value instanceof LocalDate day) return words.day(day);
        return fact == Fact.SATISFACTION ? value + " / 10" : value.toString();
    }

    static String source(SourceLine source, Wordbook words) {
        return source(source, words, "source.hand");
    }

    /** Where something comes from; {@code byHand} is the key of the words for what an agent entered. */
    static String source(SourceLine source, Wordbook words, String byHand) {
        String day = words.day(source.at().atZone(ZoneId.systemDefault()).toLocalDate());
        boolean chinese = words.locale().getLanguage().equals("zh");
        @Nullable String agent = chinese ? source.agentZh() : source.agentEn();
        if (agent != null) return words.of("counter", byHand, agent, day);
        return source.place() == null
                ? words.of("counter", "source.unknown", day)
                : words.of("counter", "source.import", source.place(), day);
    }
}
