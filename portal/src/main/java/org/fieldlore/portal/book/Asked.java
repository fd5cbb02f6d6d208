package org.fieldlore.portal.book;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.Sort;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an address of the customer list asks for. Every link of the page is this with one thing changed, so each state of the
 * page can be kept and sent.
 *
 * @param mine only the viewer's own customers
 * @param from index of the first row
 */
public record Asked(CustomerQuery query, boolean mine, int from) {
    static final int SIZE = 25;

    /** Parameters: q, c (field:comparison:value, many), sort, who (mine), from; what makes no sense is told and left out. */
    static Asked in(Map<String, String[]> parameters, Consumer<Refusal> refused) {
        List<Condition> conditions = new ArrayList<>();
        for (String condition : parameters.getOrDefault("c", new String[0]))
            told(refused, () -> conditions.add(condition(condition)));
        ConditionDraft.in(parameters)
                .filter(draft -> !draft.empty())
                .ifPresent(draft -> told(refused, () -> conditions.addAll(draft.conditions())));
        return new Asked(
                new CustomerQuery(first(parameters, "q"), conditions, sort(first(parameters, "sort"))),
                "mine".equals(first(parameters, "who")),
                from(first(parameters, "from")));
    }

    private static void told(Consumer<Refusal> refused, Runnable reading) {
        try {
            reading.run();
        } catch (Refusal refusal) {
            refused.accept(refusal);
        }
    }

    private static Condition condition(String text) {
        String[] parts = text.split(":", 3);
        return Condition.of(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    private static Sort sort(@Nullable String name) {
        return Arrays.stream(Sort.values())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElse(Sort.NAME);
    }

    private static int from(@Nullable String text) {
        return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) / SIZE * SIZE : 0;
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    /** Whether anything narrows the list. */
    public boolean narrow() {
        return query.text() != null || !query.conditions().isEmpty();
    }

    /** The same, written as the part of an address after the question mark. */
    public String address() {
        StringBuilder address = new StringBuilder("sort=" + query.sort());
        if (query.text() != null) add(address, "q", query.text());
        for (Condition condition : query.conditions()) add(address, "c", written(condition));
        if (mine) add(address, "who", "mine");
        if (from > 0) add(address, "from", Integer.toString(from));
        return address.toString();
    }

    public static String written(Condition condition) {
        return condition.field().key() + ":" + condition.op() + ":" + condition.value();
    }

    public String at(int row) {
        return new Asked(query, mine, row).address();
    }

    public String sorted(String sort) {
        return with(query.text(), query.conditions(), Sort.valueOf(sort)).address();
    }

    public String of(boolean onlyMine) {
        return new Asked(query, onlyMine, 0).address();
    }

    public String anything() {
        return with(null, List.of(), query.sort()).address();
    }

    public String without(int index) {
        return with(query.text(), others(index), query.sort()).address();
    }

    public String withoutText() {
        return with(null, query.conditions(), query.sort()).address();
    }

    /** With a row open for one more condition on the field. */
    public String adding(String field) {
        return at(0) + "&f=" + field;
    }

    /** With the condition taken out and open to be changed. */
    public String changing(int index) {
        return without(index) + "&change="
                + URLEncoder.encode(written(query.conditions().get(index)), StandardCharsets.UTF_8);
    }

    private List<Condition> others(int index) {
        List<Condition> others = new ArrayList<>(query.conditions());
        others.remove(index);
        return others;
    }

    private Asked with(@Nullable String text, List<Condition> conditions, Sort sort) {
        return new Asked(new CustomerQuery(text, conditions, sort), mine, 0);
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
