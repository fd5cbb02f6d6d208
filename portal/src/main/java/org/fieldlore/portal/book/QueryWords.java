package org.fieldlore.portal.book;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.customer.Clause;
import org.fieldlore.customer.Criterion;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;

/** Says in words what clauses mean: "Age ≥ 50, and (City: Hangzhou, or Lacks cover: Life)". */
record QueryWords(Wordbook words, Map<String, Offer> offers) {

    /** One criterion; the key itself stands for a field that the viewer does not know or that was retired. */
    String of(Criterion criterion) {
        Offer offer = offers.get(criterion.key());
        return words.of(
                "book",
                "chip." + criterion.op(),
                offer == null ? criterion.key() : offer.label(),
                value(criterion, offer == null ? Map.of() : offer.codes()));
    }

    private String value(Criterion criterion, Map<String, String> codes) {
        if (criterion.op() == Op.BETWEEN) return criterion.value().replace("..", "–");
        List<String> values = Arrays.asList(criterion.value().split("[,，]"));
        return values.stream()
                .map(String::strip)
                .map(value -> codes.getOrDefault(value, value))
                .collect(Collectors.joining(words.of("book", "chip.or")));
    }

    /** A whole group as one sentence. */
    String of(Group group) {
        String parts = group.parts().stream()
                .map(part -> of(part, group.parts().size()))
                .collect(Collectors.joining(words.of("book", group.join() == Join.ALL ? "words.and" : "words.or")));
        return group.join() == Join.NONE ? words.of("book", "words.none", parts) : parts;
    }

    private String of(Clause part, int beside) {
        if (part instanceof Criterion criterion) return of(criterion);
        Group group = (Group) part;
        boolean clear = beside == 1 || group.parts().size() == 1 || group.join() == Join.NONE;
        return clear ? of(group) : words.of("book", "words.group", of(group));
    }
}
