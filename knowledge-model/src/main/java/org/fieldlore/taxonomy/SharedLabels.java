package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A word that two concepts claim in one language tells neither: shapes look at one concept at a time and do not see it. */
final class SharedLabels {
    private static final String PATH = "http://www.w3.org/2004/02/skos/core#altLabel";

    private SharedLabels() {}

    static List<Violation> among(Collection<ParsedConcept> concepts) {
        Map<String, Set<ParsedConcept>> claimed = new HashMap<>();
        for (ParsedConcept concept : concepts) {
            if (concept.retired()) continue;
            Stream.concat(Stream.of(concept.zh()), concept.altZh().stream())
                    .forEach(word -> claim(claimed, "zh " + word, concept));
            Stream.concat(Stream.of(concept.en()), concept.altEn().stream())
                    .forEach(word -> claim(claimed, "en " + word.toLowerCase(Locale.ROOT), concept));
        }
        List<Violation> violations = new ArrayList<>();
        claimed.forEach((word, owners) -> {
            List<ParsedConcept> both = List.copyOf(owners);
            for (int i = 1; i < both.size(); i++)
                violations.add(new Violation(
                        both.get(i).iri(),
                        PATH,
                        "“" + word.substring(3) + "”已经是“" + both.get(0).zh() + "”的说法，一个说法只属于一个概念。",
                        "“" + word.substring(3) + "” is a label of “"
                                + both.get(0).en() + "” already; a label belongs to one concept."));
        });
        return violations.stream()
                .sorted(Comparator.comparing(Violation::focus).thenComparing(Violation::en))
                .toList();
    }

    private static void claim(Map<String, Set<ParsedConcept>> claimed, String word, ParsedConcept concept) {
        claimed.computeIfAbsent(word, key -> new TreeSet<>(Comparator.comparing(ParsedConcept::iri)))
                .add(concept);
    }
}
