package org.fieldlore.taxonomy;

import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * A concept as others see it.
 *
 * @param iri its name for ever, {@code https://fieldlore.org/vocabulary/<scheme>/<slug>}
 * @param scheme code of the scheme that it belongs to, for example {@code life-event}
 * @param zh preferred label in Chinese
 * @param en preferred label in English
 * @param altZh other words for it in Chinese
 * @param altEn other words for it in English
 * @param broader the concept above it, or null at the top
 */
public record Term(
        ConceptId id,
        String iri,
        String scheme,
        String zh,
        String en,
        List<String> altZh,
        List<String> altEn,
        String definitionZh,
        String definitionEn,
        @Nullable ConceptId broader,
        List<ConceptId> related) {
    public Term {
        altZh = List.copyOf(altZh);
        altEn = List.copyOf(altEn);
        related = List.copyOf(related);
    }

    /** The preferred label in a language: Chinese for "zh", English for any other. */
    public String label(String lang) {
        return lang.startsWith("zh") ? zh : en;
    }

    /** The definition in a language: Chinese for "zh", English for any other. */
    public String definition(String lang) {
        return lang.startsWith("zh") ? definitionZh : definitionEn;
    }
}
