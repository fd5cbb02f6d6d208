package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one concept.
 *
 * @param before null for one that is new
 * @param after as it is then; null only for what a change that was taken back had added
 */
public record Difference(
        @Nullable ParsedConcept before, @Nullable ParsedConcept after) {
    /** A part of a concept that differs, as text; lists come one a line. */
    public record Part(String name, String before, String after) {}

    private static final List<Named> PARTS = List.of(
            new Named("zh", ParsedConcept::zh),
            new Named("en", ParsedConcept::en),
            new Named("altZh", one -> lines(one.altZh())),
            new Named("altEn", one -> lines(one.altEn())),
            new Named("definitionZh", ParsedConcept::definitionZh),
            new Named("definitionEn", ParsedConcept::definitionEn),
            new Named("scheme", ParsedConcept::scheme),
            new Named("broader", one -> Objects.requireNonNullElse(one.broader(), "")),
            new Named("related", one -> lines(one.related())),
            new Named("notation", one -> Objects.requireNonNullElse(one.notation(), "")),
            new Named("close", one -> lines(one.links().close())),
            new Named("broad", one -> lines(one.links().broad())),
            new Named("sources", one -> lines(one.links().sources())),
            new Named("retired", one -> String.valueOf(one.retired())),
            new Named("replacedBy", one -> lines(one.replacedBy())));

    private record Named(String name, Function<ParsedConcept, String> value) {}

    private static String lines(List<String> texts) {
        return String.join("\n", texts);
    }

    /** The concept, as it is afterwards if it is there then. */
    public ParsedConcept concept() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /** What several changes, the older ones first, do together; nothing of what they leave as it was. */
    static List<Difference> together(List<Difference> inOrder) {
        Map<String, Difference> all = new LinkedHashMap<>();
        for (Difference one : inOrder)
            all.merge(one.concept().iri(), one, (first, next) -> new Difference(first.before(), next.after()));
        return all.values().stream()
                .filter(one -> !Objects.equals(one.before(), one.after()))
                .toList();
    }

    /** What differs, in the order in which a concept is shown; nothing for one that is new or gone. */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (before == null || after == null) return parts;
        for (Named named : PARTS) {
            String was = named.value().apply(before);
            String is = named.value().apply(after);
            if (!was.equals(is)) parts.add(new Part(named.name(), was, is));
        }
        return parts;
    }
}
