package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;

/** A condition that holds, in words; the links take it out and open it. */
public record Chip(String text, String without, String change) {
    static Chip of(Asked asked, int index, Wordbook words, String currency) {
        return new Chip(
                text(asked.query().conditions().get(index), words, currency),
                asked.without(index),
                asked.changing(index));
    }

    /** Amounts are in this currency, the house's. */
    static String text(Condition condition, Wordbook words, String currency) {
        Offer offer = new Offer(condition.field());
        return words.of(
                "book",
                "chip." + condition.op(),
                words.of("book", "field." + offer.key(), words.unit(currency)),
                value(offer, condition, words));
    }

    private static String value(Offer offer, Condition condition, Wordbook words) {
        if (condition.op() == Op.BETWEEN) return condition.value().replace("..", "–");
        List<String> values = Arrays.asList(condition.value().split("[,，]"));
        return values.stream()
                .map(value -> offer.field().coded() ? words.code(offer.about(), value.strip()) : value.strip())
                .collect(Collectors.joining(words.of("book", "chip.or")));
    }
}
