package org.fieldlore.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.SegmentId;

/**
 * What somebody wants to find. Any text is legal: there is no query syntax to get wrong.
 *
 * @param text as typed; what goes beyond {@link #MAX_TEXT} characters is cut off; blank finds everything
 * @param filters values of a facet are alternatives, facets narrow each other; unknown values find nothing;
 *     of one facet the first hundred count
 * @param from index of the first hit, 0-based
 * @param size hits a page, 1..200; {@code from + size} goes up to {@link #MAX_DEPTH}
 * @param exact whether the text is to be taken as it is typed, without correction
 * @param near segments at hand, such as those of the customer whom the question is about: what is meant for one of them comes
 *     somewhat earlier; the first hundred count
 */
public record Query(
        String text,
        Map<Facet, Set<String>> filters,
        Sort sort,
        int from,
        int size,
        boolean exact,
        Set<SegmentId> near) {
    public static final int MAX_TEXT = 2_000;
    public static final int MAX_DEPTH = 10_000_000;
    public static final int MAX_SIZE = 200;
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_VALUES = 100;

    /** In which order hits come; equal ones by id. */
    public enum Sort {
        /** Best first; without a text, newest first. */
        RELEVANCE,
        NEWEST,
        OLDEST,
        /** What has helped most colleagues first. */
        HELPFUL
    }

    public Query {
        text = text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
        filters = copy(filters);
        near = near.stream().limit(MAX_VALUES).collect(Collectors.toUnmodifiableSet());
        if (size < 1 || size > MAX_SIZE)
            throw new IllegalArgumentException("page size must be 1.." + MAX_SIZE + ", was " + size);
        if (from < 0 || from + (long) size > MAX_DEPTH)
            throw new IllegalArgumentException(
                    "first hit must be 0.." + (MAX_DEPTH - size) + " for " + size + " a page, was " + from);
    }

    /** A query whose typing errors are corrected. */
    public Query(String text, Map<Facet, Set<String>> filters, Sort sort, int from, int size) {
        this(text, filters, sort, from, size, false);
    }

    public Query(String text, Map<Facet, Set<String>> filters, Sort sort, int from, int size, boolean exact) {
        this(text, filters, sort, from, size, exact, Set.of());
    }

    /** The best twenty hits for a text, without filters. */
    public static Query of(String text) {
        return new Query(text, Map.of(), Sort.RELEVANCE, 0, DEFAULT_SIZE);
    }

    /** The same query, narrowed by one more value and back on its first page. */
    public Query with(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen(facet));
        values.add(value);
        return replaced(facet, values);
    }

    /** The same query without that value, back on its first page. */
    public Query without(Facet facet, String value) {
        Set<String> values = new LinkedHashSet<>(chosen(facet));
        values.remove(value);
        return replaced(facet, values);
    }

    /** The same query, narrowed to these values of a facet instead. */
    Query choosing(Facet facet, Set<String> values) {
        Map<Facet, Set<String>> changed = new EnumMap<>(Facet.class);
        changed.putAll(filters);
        changed.put(facet, values);
        return new Query(text, changed, sort, from, size, exact, near);
    }

    public Query sorted(Sort by) {
        return new Query(text, filters, by, 0, size, exact, near);
    }

    /** Another page of the same query. */
    public Query page(int firstHit, int hits) {
        return new Query(text, filters, sort, firstHit, hits, exact, near);
    }

    /** The same query for another text, which is taken as it is. */
    public Query saying(String other) {
        return new Query(other, filters, sort, from, size, true, near);
    }

    /** The same query with segments at hand. */
    public Query near(Set<SegmentId> segments) {
        return new Query(text, filters, sort, from, size, exact, segments);
    }

    /** The language that it is asked in: zh or en. */
    public String lang() {
        return Sense.languageOf(text);
    }

    /** The chosen values of a facet; empty when it does not narrow. */
    public Set<String> chosen(Facet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    private Query replaced(Facet facet, Set<String> values) {
        return choosing(facet, values).page(0, size);
    }

    private static Map<Facet, Set<String>> copy(Map<Facet, Set<String>> filters) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        filters.forEach((facet, values) -> {
            if (!values.isEmpty()) copy.put(facet, Collections.unmodifiableSet(first(values)));
        });
        return Collections.unmodifiableMap(copy);
    }

    private static Set<String> first(Set<String> values) {
        return values.stream().limit(MAX_VALUES).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
