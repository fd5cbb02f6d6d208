package org.fieldlore.taxonomy;

import java.util.List;
import java.util.function.Consumer;
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
        return with(draft -> {
            draft.broader = above;
            draft.scheme = otherScheme;
            draft.related = related.stream().filter(one -> !one.equals(above)).toList();
        });
    }

    /** The same with other relations; none to itself or to the one above. */
    ParsedConcept relatedTo(Stream<String> others) {
        return with(draft -> draft.related =
                others.filter(one -> !one.equals(iri) && !one.equals(broader)).toList());
    }

    /** The same with other words for it; none that is its preferred label. */
    ParsedConcept alsoCalled(Stream<String> inChinese, Stream<String> inEnglish) {
        return with(draft -> {
            draft.altZh = inChinese.filter(word -> !word.equals(zh)).toList();
            draft.altEn = inEnglish.filter(word -> !word.equalsIgnoreCase(en)).toList();
        });
    }

    /** The same out of use, with nothing beside it. */
    ParsedConcept retiredFor(List<String> successors) {
        return with(draft -> {
            draft.retired = true;
            draft.related = List.of();
            draft.notation = null;
            draft.replacedBy = successors;
        });
    }

    /** The same in use. */
    ParsedConcept restored() {
        return with(draft -> {
            draft.retired = false;
            draft.replacedBy = List.of();
        });
    }

    /** The same with this notation. */
    ParsedConcept noted(@Nullable String other) {
        return with(draft -> draft.notation = other);
    }

    private ParsedConcept with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new ParsedConcept(
                iri,
                draft.scheme,
                zh,
                en,
                draft.altZh,
                draft.altEn,
                definitionZh,
                definitionEn,
                draft.broader,
                draft.related,
                draft.notation,
                links,
                draft.retired,
                draft.replacedBy);
    }

    /** What an edit may change. */
    private static final class Draft {
        private String scheme;
        private List<String> altZh;
        private List<String> altEn;
        private @Nullable String broader;
        private List<String> related;
        private @Nullable String notation;
        private boolean retired;
        private List<String> replacedBy;

        Draft(ParsedConcept concept) {
            this.scheme = concept.scheme;
            this.altZh = concept.altZh;
            this.altEn = concept.altEn;
            this.broader = concept.broader;
            this.related = concept.related;
            this.notation = concept.notation;
            this.retired = concept.retired;
            this.replacedBy = concept.replacedBy;
        }
    }
}
