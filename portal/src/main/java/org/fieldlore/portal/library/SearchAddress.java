package org.fieldlore.portal.library;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Query;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * A search as it stands in the address bar: {@code ?q=…&kind=FAQ,INSIGHT&concept=12&sort=NEWEST&exact=1&page=2}. Reading passes over
 * what makes no sense, so that a link cut short still finds something.
 */
public record SearchAddress(Query query) {
    static final int SIZE = 20;
    static final int LAST_PAGE = Query.MAX_DEPTH / SIZE;

    /** What a request carries by name. */
    interface Parameters {
        @Nullable
        String get(String name);
    }

    static SearchAddress read(Parameters sent) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) filters.put(facet, values(facet, text(sent, facet.key())));
        Query.Sort sort = sort(text(sent, "sort"));
        int from = (page(text(sent, "page")) - 1) * SIZE;
        boolean exact = "1".equals(sent.get("exact"));
        return new SearchAddress(
                new Query(text(sent, "q"), filters, sort, from, SIZE, exact, near(text(sent, "near"))));
    }

    private static Set<SegmentId> near(String listed) {
        return values(Facet.SEGMENT, listed).stream()
                .map(id -> new SegmentId(Long.parseLong(id)))
                .collect(Collectors.toSet());
    }

    private static String text(Parameters sent, String name) {
        String value = sent.get(name);
        return value == null ? "" : value.strip();
    }

    private static Set<String> values(Facet facet, String listed) {
        return Arrays.stream(listed.split(","))
                .filter(facet::accepts)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Query.Sort sort(String name) {
        return Arrays.stream(Query.Sort.values())
                .filter(sort -> sort.name().equals(name))
                .findFirst()
                .orElse(Query.Sort.RELEVANCE);
    }

    private static int page(String number) {
        return number.matches("[1-9][0-9]{0,6}") ? Math.min(Integer.parseInt(number), LAST_PAGE) : 1;
    }

    /** The same search with one value more, or without it where it is chosen already. */
    SearchAddress toggled(Facet facet, String value) {
        return new SearchAddress(
                query.chosen(facet).contains(value) ? query.without(facet, value) : query.with(facet, value));
    }

    /** The orders to choose from; without words nothing matches better than the rest, and the newest come first. */
    public List<Query.Sort> getOrders() {
        return Arrays.stream(Query.Sort.values())
                .filter(sort -> !blank() || sort != Query.Sort.RELEVANCE)
                .toList();
    }

    /** The order that is in use. */
    public Query.Sort getOrder() {
        return blank() && query.sort() == Query.Sort.RELEVANCE ? Query.Sort.NEWEST : query.sort();
    }

    public SearchAddress sorted(String by) {
        return new SearchAddress(query.sorted(Query.Sort.valueOf(by)));
    }

    /** Another page, counted from 1. */
    public SearchAddress page(int number) {
        return new SearchAddress(query.page((number - 1) * SIZE, SIZE));
    }

    /** The same words without any filter. */
    public SearchAddress unfiltered() {
        return new SearchAddress(new Query(query.text(), Map.of(), query.sort(), 0, SIZE, query.exact(), query.near()));
    }

    /** The first page of the same search without segments at hand. */
    public SearchAddress nearNothing() {
        return new SearchAddress(query.page(0, SIZE).near(Set.of()));
    }

    /** The first page of the same search, without correction. */
    public SearchAddress exactly() {
        return saying(query.text());
    }

    /** The first page of the same search for another text. */
    public SearchAddress saying(String other) {
        return new SearchAddress(query.page(0, SIZE).saying(other));
    }

    public boolean filtered() {
        return !query.filters().isEmpty();
    }

    public boolean blank() {
        return query.text().isBlank();
    }

    int number() {
        return query.from() / SIZE + 1;
    }

    /** The part of the address behind the path. */
    @Override
    public String toString() {
        StringJoiner address = new StringJoiner("&", "?", "");
        if (!blank()) address.add("q=" + encoded(query.text()));
        query.filters()
                .forEach((facet, values) -> address.add(facet.key() + "="
                        + values.stream().map(SearchAddress::encoded).collect(Collectors.joining(","))));
        if (query.sort() != Query.Sort.RELEVANCE) address.add("sort=" + query.sort());
        if (query.exact()) address.add("exact=1");
        if (!query.near().isEmpty())
            address.add("near="
                    + query.near().stream().map(SegmentId::toString).sorted().collect(Collectors.joining(",")));
        if (number() > 1) address.add("page=" + number());
        return address.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
