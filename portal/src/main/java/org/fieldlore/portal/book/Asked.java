package org.fieldlore.portal.book;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
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
    private static final int LONGEST_BACK = 2_000;
    private static final String[] NONE = {};

    /**
     * Parameters: q, join, c (many), sort, who (mine), from, and those of {@link ConditionDraft}; what makes no sense is told and
     * left out. A c is a criterion as {@code field:comparison:value}, {@code any(} and its like to open a group, or {@code )} to
     * close it.
     */
    static Asked in(Map<String, String[]> parameters, Consumer<Refusal> refused) {
        Group where = Outline.read(join(first(parameters, "join")), parameters.getOrDefault("c", NONE), refused);
        return new Asked(
                new CustomerQuery(
                        first(parameters, "q"), drafted(where, parameters, refused), sort(first(parameters, "sort"))),
                "mine".equals(first(parameters, "who")),
                from(first(parameters, "from")));
    }

    private static Group drafted(Group where, Map<String, String[]> parameters, Consumer<Refusal> refused) {
        Optional<ConditionDraft> draft = ConditionDraft.in(parameters).filter(one -> !one.empty());
        try {
            return draft.isPresent() ? draft.get().into(where) : where;
        } catch (Refusal refusal) {
            refused.accept(refusal);
            return where;
        }
    }

    /** What a former address asked for, as a link back to it carries it. */
    static Asked in(String address) {
        Map<String, List<String>> parameters = new HashMap<>();
        for (String pair : address.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2)
                parameters
                        .computeIfAbsent(parts[0], name -> new ArrayList<>())
                        .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        Map<String, String[]> read = new HashMap<>();
        parameters.forEach((name, values) -> read.put(name, values.toArray(NONE)));
        return in(read, refusal -> {});
    }

    private static Join join(@Nullable String name) {
        return Arrays.stream(Join.values())
                .filter(join -> join.name().equals(name))
                .findFirst()
                .orElse(Join.ALL);
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
        return query.text() != null || !query.where().isEmpty();
    }

    /** The same, written as the part of an address after the question mark. */
    public String address() {
        StringBuilder address = new StringBuilder("sort=" + query.sort());
        if (query.text() != null) add(address, "q", query.text());
        if (query.where().join() != Join.ALL)
            add(address, "join", query.where().join().name());
        for (String piece : pieces()) add(address, "c", piece);
        if (mine) add(address, "who", "mine");
        if (from > 0) add(address, "from", Integer.toString(from));
        return address.toString();
    }

    /** The clauses as the address and the forms of the page carry them on. */
    public List<String> pieces() {
        return Outline.pieces(query.where());
    }

    public String at(int row) {
        return new Asked(query, mine, row).address();
    }

    public String sorted(String sort) {
        return with(query.text(), query.where(), Sort.valueOf(sort)).address();
    }

    public String of(boolean onlyMine) {
        return new Asked(query, onlyMine, 0).address();
    }

    public String anything() {
        return with(null, Group.all(List.of()), query.sort()).address();
    }

    public String withoutText() {
        return with(null, query.where(), query.sort()).address();
    }

    /** With a row open for one more condition on the field, in the group at a place. */
    public String adding(String field, String place) {
        return at(0) + "&f=" + field + (place.isEmpty() ? "" : "&in=" + place);
    }

    /** With other clauses. */
    Asked asking(Group where) {
        return with(query.text(), where, query.sort());
    }

    /** What brings this back from what follows; nothing when it is too long to be carried along. */
    String back() {
        String address = address();
        return address.length() > LONGEST_BACK ? "" : "&back=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }

    private Asked with(@Nullable String text, Group where, Sort sort) {
        return new Asked(new CustomerQuery(text, where, sort), mine, 0);
    }

    private static void add(StringBuilder address, String name, String value) {
        address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }
}
