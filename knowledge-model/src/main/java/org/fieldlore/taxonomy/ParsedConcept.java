package org.fieldlore.taxonomy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that is stated of a concept; lists are sorted, so that two readings of the same file are equal.
 *
 * @param broader IRI of the concept above it, or null at the top
 * @param links what it means elsewhere, and where its definition comes from
 * @param retired whether it is out of use
 * @param replacedBy IRIs of the concepts that take its place; of a retired one only
 */
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
        @Nullable String notation,
        Links links,
        boolean retired,
        List<String> replacedBy) {
    public ParsedConcept {
        altZh = sorted(altZh);
        altEn = sorted(altEn);
        related = sorted(related);
        replacedBy = sorted(replacedBy);
    }

    /**
     * What a concept is tied to outside.
     *
     * @param close IRIs of concepts elsewhere that mean nearly the same (skos:closeMatch)
     * @param broad IRIs of concepts elsewhere that mean more (skos:broadMatch)
     * @param sources what the definition rests on, such as a law and its article (dct:source)
     */
    public record Links(List<String> close, List<String> broad, List<String> sources) {
        public static final Links NONE = new Links(List.of(), List.of(), List.of());

        public Links {
            close = sorted(close);
            broad = sorted(broad);
            sources = sorted(sources);
        }
    }

    /** A concept in use without ties to the outside. */
    public ParsedConcept(
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
        this(
                iri,
                scheme,
                zh,
                en,
                altZh,
                altEn,
                definitionZh,
                definitionEn,
                broader,
                related,
                notation,
                Links.NONE,
                false,
                List.of());
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().distinct().toList();
    }

    /** The same in another place. */
    ParsedConcept under(@Nullable String above, String otherScheme) {
        return new ParsedConcept(
                iri,
                otherScheme,
                zh,
                en,
                altZh,
                altEn,
                definitionZh,
                definitionEn,
                above,
                related.stream().filter(one -> !one.equals(above)).toList(),
                notation,
                links,
                retired,
                replacedBy);
    }

    /** The same with other relations; none to itself or to the one above. */
    ParsedConcept relatedTo(Stream<String> others) {
        return new ParsedConcept(
                iri,
                scheme,
                zh,
                en,
                altZh,
                altEn,
                definitionZh,
                definitionEn,
                broader,
                others.filter(one -> !one.equals(iri) && !one.equals(broader)).toList(),
                notation,
                links,
                retired,
                replacedBy);
    }

    /** The same with other words for it; none that is its preferred label. */
    ParsedConcept alsoCalled(Stream<String> inChinese, Stream<String> inEnglish) {
        return new ParsedConcept(
                iri,
                scheme,
                zh,
                en,
                inChinese.filter(word -> !word.equals(zh)).toList(),
                inEnglish.filter(word -> !word.equalsIgnoreCase(en)).toList(),
                definitionZh,
                definitionEn,
                broader,
                related,
                notation,
                links,
                retired,
                replacedBy);
    }

    /** The same out of use, with nothing beside it. */
    ParsedConcept retiredFor(List<String> successors) {
        return standing(true, List.of(), null, successors);
    }

    /** The same in use. */
    ParsedConcept restored() {
        return standing(false, related, notation, List.of());
    }

    /** The same with this notation. */
    ParsedConcept noted(@Nullable String other) {
        return standing(retired, related, other, replacedBy);
    }

    private ParsedConcept standing(boolean out, List<String> beside, @Nullable String code, List<String> successors) {
        return new ParsedConcept(
                iri,
                scheme,
                zh,
                en,
                altZh,
                altEn,
                definitionZh,
                definitionEn,
                broader,
                beside,
                code,
                links,
                out,
                successors);
    }
}
