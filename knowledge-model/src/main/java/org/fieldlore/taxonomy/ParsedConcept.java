package org.fieldlore.taxonomy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A concept as a vocabulary file has it; lists are sorted, so that two readings of the same file are equal. */
public record ParsedConcept(
        String iri,
        String scheme,
        String zh,
        String en,
        List<String> altZh,
        List<String> altEn,
        String definitionZh,
        String definitionEn,
        @Nullable String broader,
        List<String> related,
        @Nullable String notation) {
    public ParsedConcept {
        altZh = altZh.stream().sorted().toList();
        altEn = altEn.stream().sorted().toList();
        related = related.stream().sorted().toList();
    }
}
