package org.fieldlore.insight.handbook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Puts items into chapters and chapters into order. Every item stands once: under the first of its concepts in the tree. */
final class Outline {
    private final Map<ConceptId, Integer> places = new HashMap<>();
    private final Set<ConceptId> wanted;
    private final Order order;

    /**
     * Where an item stands; one of both is set, or none for an item without a concept in use.
     *
     * @param concept of the chapter, when chapters follow concepts
     * @param kind of the chapter, when they follow kinds
     */
    record Chapter(@Nullable ConceptId concept, @Nullable Kind kind) {}

    /** An item in its chapter. */
    record Placed(Chapter chapter, Chosen item) {}

    Outline(Vocabulary vocabulary, Selection selection) {
        for (Scheme scheme : vocabulary.schemes())
            vocabulary.tops(scheme.code()).forEach(top -> walk(top, vocabulary));
        this.wanted = below(selection.concepts(), vocabulary);
        this.order = selection.order();
    }

    private void walk(Term term, Vocabulary vocabulary) {
        if (places.putIfAbsent(term.id(), places.size()) != null) return;
        vocabulary.narrower(term.id()).forEach(below -> walk(below, vocabulary));
    }

    /** These concepts and all below them. */
    static Set<ConceptId> below(Collection<ConceptId> concepts, Vocabulary vocabulary) {
        Set<ConceptId> all = new LinkedHashSet<>();
        List<ConceptId> open = new ArrayList<>(concepts);
        while (!open.isEmpty()) {
            ConceptId next = open.remove(open.size() - 1);
            if (all.add(next)) vocabulary.narrower(next).forEach(term -> open.add(term.id()));
        }
        return all;
    }

    /** All items in the order of the book; those without a concept come last. */
    List<Placed> of(List<Chosen> items) {
        Comparator<Placed> byConcept = Comparator.comparingInt(placed -> place(placed.item()));
        Comparator<Placed> byKind = Comparator.comparing(placed -> placed.item().kind());
        Comparator<Placed> chapters =
                order == Order.KIND ? byKind.thenComparing(byConcept) : byConcept.thenComparing(byKind);
        return items.stream()
                .map(item -> new Placed(chapter(item), item))
                .sorted(chapters.thenComparing(placed -> placed.item().title())
                        .thenComparing(placed -> placed.item().id().value()))
                .toList();
    }

    private Chapter chapter(Chosen item) {
        return order == Order.KIND ? new Chapter(null, item.kind()) : new Chapter(first(item), null);
    }

    private int place(Chosen item) {
        ConceptId first = first(item);
        return first == null ? Integer.MAX_VALUE : places.getOrDefault(first, Integer.MAX_VALUE);
    }

    private @Nullable ConceptId first(Chosen item) {
        return item.concepts().stream()
                .filter(places::containsKey)
                .filter(concept -> wanted.isEmpty() || wanted.contains(concept))
                .min(Comparator.comparingInt(concept -> places.getOrDefault(concept, 0)))
                .orElse(null);
    }
}
