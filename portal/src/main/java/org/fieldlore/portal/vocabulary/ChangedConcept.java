package org.fieldlore.portal.vocabulary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.taxonomy.Difference;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Vocabulary;

/**
 * What a change does to a concept, as people read it: concepts by their labels instead of their IRIs.
 *
 * @param kind NEW, RETIRED, BACK or CHANGED
 */
public record ChangedConcept(String label, String kind, List<Difference.Part> parts) {
    static List<ChangedConcept> of(List<Difference> differences, Vocabulary vocabulary, String lang) {
        return differences.stream().map(one -> of(one, vocabulary, lang)).toList();
    }

    private static ChangedConcept of(Difference difference, Vocabulary vocabulary, String lang) {
        ParsedConcept concept = difference.concept();
        return new ChangedConcept(
                lang.startsWith("zh") ? concept.zh() : concept.en(),
                kind(difference),
                difference.parts().stream()
                        .filter(part -> !part.name().equals("retired"))
                        .map(part -> new Difference.Part(
                                part.name(),
                                without(part.before(), part.after(), vocabulary, lang),
                                without(part.after(), part.before(), vocabulary, lang)))
                        .toList());
    }

    private static String kind(Difference difference) {
        ParsedConcept before = difference.before();
        if (before == null) return "NEW";
        boolean out = difference.after() == null || difference.concept().retired();
        if (before.retired() == out) return "CHANGED";
        return out ? "RETIRED" : "BACK";
    }

    /** The lines that the other side lacks, in one line. */
    private static String without(String lines, String others, Vocabulary vocabulary, String lang) {
        Set<String> known = new HashSet<>(Arrays.asList(others.split("\n")));
        return Arrays.stream(lines.split("\n"))
                .filter(line -> !known.contains(line))
                .map(line -> vocabulary
                        .idOf(line)
                        .flatMap(vocabulary::term)
                        .map(term -> term.label(lang))
                        .orElse(line))
                .collect(Collectors.joining(" · "));
    }
}
