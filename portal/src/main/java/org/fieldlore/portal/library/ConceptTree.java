package org.fieldlore.portal.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.search.FacetCount;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** The concepts of an answer as a tree to drill into: the tops of each scheme, and what lies right below a chosen one. */
final class ConceptTree {
    private static final int OPEN_AT_FIRST = 2;
    private final Vocabulary vocabulary;
    private final Map<ConceptId, FacetCount> counts = new HashMap<>();
    private final Set<ConceptId> open = new HashSet<>();

    /** A concept with its number of items and what is shown below it. */
    public record Node(Term term, FacetCount count, List<Node> below) {}

    /** A scheme with its concepts, folded unless it matters most or holds a choice. */
    public record Group(Scheme scheme, boolean open, List<Node> nodes) {
        long most() {
            return nodes.get(0).count().count();
        }
    }

    ConceptTree(Vocabulary vocabulary, List<FacetCount> found) {
        this.vocabulary = vocabulary;
        for (FacetCount count : found) {
            ConceptId id = new ConceptId(Long.parseLong(count.value()));
            counts.put(id, count);
            if (count.chosen()) vocabulary.path(id).forEach(term -> open.add(term.id()));
        }
    }

    /** Schemes in the order of their most frequent concept; without those of which nothing was found. */
    List<Group> groups(List<Scheme> schemes) {
        List<Group> groups = new ArrayList<>();
        for (Scheme scheme : schemes) {
            List<Node> nodes = nodes(vocabulary.tops(scheme.code()));
            if (!nodes.isEmpty()) groups.add(new Group(scheme, nodes.stream().anyMatch(this::isOpen), nodes));
        }
        groups.sort(Comparator.comparingLong(Group::most).reversed());
        for (int i = 0; i < Math.min(OPEN_AT_FIRST, groups.size()); i++)
            groups.set(i, new Group(groups.get(i).scheme(), true, groups.get(i).nodes()));
        return groups;
    }

    private List<Node> nodes(List<Term> terms) {
        return terms.stream()
                .filter(term -> counts.containsKey(term.id()))
                .map(this::node)
                .sorted(Comparator.comparingLong((Node node) -> node.count().count())
                        .reversed())
                .toList();
    }

    private Node node(Term term) {
        FacetCount count =
                counts.getOrDefault(term.id(), new FacetCount(term.id().toString(), 0, false));
        return new Node(term, count, open.contains(term.id()) ? nodes(vocabulary.narrower(term.id())) : List.of());
    }

    private boolean isOpen(Node node) {
        return open.contains(node.term().id());
    }
}
