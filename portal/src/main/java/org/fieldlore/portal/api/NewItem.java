package org.fieldlore.portal.api;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.search.Facet;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An item as a machine hands it in. */
@Schema(description = "A new item.")
public record NewItem(
        Kind kind,
        @Schema(description = "zh or en.") String lang,
        String title,

        @Schema(description = "Texts by section of the kind, for example {\"ANSWER\": \"…\"}.")
        Map<String, String> sections,

        @Schema(description = "COMPANY without it.") @Nullable
        Audience audience,

        @Schema(description = "Concepts by id or IRI.") List<String> concepts,
        @Schema(description = "Segments by id.") List<String> segments,

        @Schema(description = "Whether to put it before the reviewers at once.")
        boolean submit) {
    private static final Set<String> FIELDS =
            Set.of("kind", "lang", "title", "sections", "audience", "concepts", "segments", "submit");

    static NewItem read(@Nullable String json) {
        Body body = Body.of(json, FIELDS);
        return new NewItem(
                body.code("kind", Kind.class),
                body.text("lang"),
                body.text("title"),
                body.texts("sections"),
                body.codeOrNull("audience", Audience.class),
                body.list("concepts"),
                body.list("segments"),
                body.flag("submit"));
    }

    Draft draft(Vocabulary vocabulary) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        sections.forEach((name, text) -> texts.put(Asked.code("sections", name, Section.class), text));
        return new Draft(
                kind,
                lang,
                title,
                texts,
                audience == null ? Audience.COMPANY : audience,
                concepts(concepts, vocabulary),
                segments.stream().map(NewItem::segment).collect(Collectors.toSet()),
                null);
    }

    /** The concepts with these ids or IRIs. */
    static Set<ConceptId> concepts(List<String> names, Vocabulary vocabulary) {
        Set<ConceptId> known = new HashSet<>();
        for (String name : names)
            known.add((Facet.CONCEPT.accepts(name)
                            ? vocabulary.term(new ConceptId(Long.parseLong(name)))
                            : vocabulary.byIri(name))
                    .map(Term::id)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "concepts must be ids or IRIs of the vocabulary, was " + name)));
        return known;
    }

    private static SegmentId segment(String id) {
        if (!Facet.SEGMENT.accepts(id)) throw new IllegalArgumentException("segments must be ids, was " + id);
        return new SegmentId(Long.parseLong(id));
    }
}
