package org.fieldlore.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** How items are filed under a vocabulary: what is broader than their concepts, and by which names people ask for those. */
record Filing(Vocabulary vocabulary) {
    private static final int SHORTEST_NAME = 2;

    /** The item with its concepts and all broader ones, and the names of its own concepts. */
    IndexEntry entry(Findable stored) {
        Findable item = stored.under(today(stored.concepts()));
        Set<ConceptId> upwards = new HashSet<>(item.concepts());
        item.concepts().forEach(own -> vocabulary.path(own).forEach(term -> upwards.add(term.id())));
        String labels = item.concepts().stream()
                .sorted(Comparator.comparingLong(ConceptId::value))
                .map(vocabulary::term)
                .flatMap(Optional::stream)
                .flatMap(Filing::names)
                .collect(Collectors.joining("\n"));
        return new IndexEntry(item, upwards, labels);
    }

    /** The concepts as they are today: what replaced a retired one stands for it; one that nothing replaced stays. */
    Set<ConceptId> today(Set<ConceptId> concepts) {
        return concepts.stream().flatMap(this::today).collect(Collectors.toSet());
    }

    private Stream<ConceptId> today(ConceptId concept) {
        Set<ConceptId> today = vocabulary.today(concept);
        return today.isEmpty() ? Stream.of(concept) : today.stream();
    }

    /** The query with what replaced the retired ones among its concepts, which an old address may still name. */
    Query today(Query query) {
        Set<String> chosen = query.chosen(Facet.CONCEPT);
        if (chosen.stream().allMatch(id -> vocabulary.inUse(new ConceptId(Long.parseLong(id))))) return query;
        return query.choosing(
                Facet.CONCEPT,
                chosen.stream()
                        .flatMap(id -> today(new ConceptId(Long.parseLong(id))))
                        .map(ConceptId::toString)
                        .collect(Collectors.toSet()));
    }

    /** Those of the concepts that a text names, in whole or in part, in either language. */
    Set<ConceptId> named(String text, Set<ConceptId> among) {
        String asked = text.strip().toLowerCase(Locale.ROOT);
        if (asked.length() < SHORTEST_NAME) return Set.of();
        return among.stream()
                .map(vocabulary::term)
                .flatMap(Optional::stream)
                .filter(term -> names(term).anyMatch(name -> meets(name.toLowerCase(Locale.ROOT), asked)))
                .map(Term::id)
                .collect(Collectors.toSet());
    }

    private static boolean meets(String name, String asked) {
        return name.length() >= SHORTEST_NAME && (asked.contains(name) || name.contains(asked));
    }

    private static Stream<String> names(Term term) {
        return Stream.of(List.of(term.zh(), term.en()), term.altZh(), term.altEn())
                .flatMap(List::stream);
    }
}
