package org.fieldlore.portal.vocabulary;

import java.util.List;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** A concept in the tree with those right below it. */
public record Node(Term term, List<Node> below) {
    /** The tops of a scheme with everything below them. */
    static List<Node> of(Vocabulary vocabulary, String scheme) {
        return vocabulary.tops(scheme).stream()
                .map(term -> of(vocabulary, term))
                .toList();
    }

    private static Node of(Vocabulary vocabulary, Term term) {
        return new Node(
                term,
                vocabulary.narrower(term.id()).stream()
                        .map(narrower -> of(vocabulary, narrower))
                        .toList());
    }
}
