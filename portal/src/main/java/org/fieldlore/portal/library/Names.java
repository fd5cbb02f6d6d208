package org.fieldlore.portal.library;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Author;
import org.fieldlore.people.Branch;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.search.Facet;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** What the values of facets are called in the language of whoever reads; an id that names nothing any more stays a number. */
final class Names {
    private final String lang;
    private final Words words;
    private final Vocabulary vocabulary;
    private final Map<AgentId, Author> people;
    private final Map<String, String> branches;
    private final Map<String, String> segments;
    private final Map<SourceDocumentId, String> documents;

    Names(
            String lang,
            Words words,
            Vocabulary vocabulary,
            Map<AgentId, Author> people,
            List<Branch> branches,
            List<SegmentName> segments,
            Map<SourceDocumentId, String> documents) {
        this.lang = lang;
        this.words = words;
        this.vocabulary = vocabulary;
        this.people = people;
        this.documents = documents;
        this.branches =
                branches.stream().collect(Collectors.toMap(branch -> branch.id().toString(), b -> b.name(lang)));
        this.segments = segments.stream()
                .collect(Collectors.toMap(segment -> segment.id().toString(), s -> s.name(lang)));
    }

    String of(Facet facet, String value) {
        return switch (facet) {
            case KIND -> words.of("kind." + value);
            case CONFIDENCE -> words.of("confidence." + value);
            case LANG -> words.of("lang." + value);
            case CONCEPT -> concept(new ConceptId(Long.parseLong(value))).orElse(value);
            case SEGMENT -> segments.getOrDefault(value, value);
            case BRANCH -> branches.getOrDefault(value, value);
            case SOURCE -> document(new SourceDocumentId(Long.parseLong(value)));
            case AGE -> words.of("age." + value);
            case AUTHOR ->
                author(new AgentId(Long.parseLong(value)))
                        .map(a -> a.name(lang))
                        .orElse(value);
        };
    }

    Optional<String> concept(ConceptId id) {
        return vocabulary.term(id).map(term -> term.label(lang));
    }

    /** The way down to a concept, in words. */
    String path(ConceptId id) {
        return vocabulary.path(id).stream().map((Term term) -> term.label(lang)).collect(Collectors.joining(" › "));
    }

    /** Segments by name, in one line. */
    String segments(Set<SegmentId> ids) {
        return ids.stream()
                .map(SegmentId::toString)
                .map(id -> segments.getOrDefault(id, id))
                .sorted()
                .collect(Collectors.joining(" · "));
    }

    String document(SourceDocumentId id) {
        return documents.getOrDefault(id, id.toString());
    }

    Optional<Author> author(AgentId id) {
        return Optional.ofNullable(people.get(id));
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    String lang() {
        return lang;
    }
}
