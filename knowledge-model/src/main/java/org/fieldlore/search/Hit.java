package org.fieldlore.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * An item that was found, with all that a list shows of it.
 *
 * @param externalId the id that it had where it was imported from, or null
 * @param source the document that it was read from, or null
 * @param behind how many more items of that document were found, which stand behind this one
 * @param title the whole title in pieces
 * @param snippet the passage that answers best, about 160 characters of Chinese or 240 of English, in pieces
 * @param asked another wording of the question, in which words were found, in pieces; mostly empty
 * @param score higher is better; comparable within one answer only
 */
public record Hit(
        KnowledgeId id,
        @Nullable String externalId,
        @Nullable SourceDocumentId source,
        long behind,
        List<Piece> title,
        List<Piece> snippet,
        List<Piece> asked,
        Kind kind,
        String lang,
        Confidence confidence,
        AgentId author,
        BranchId branch,
        Set<ConceptId> concepts,
        Set<SegmentId> segments,
        Instant updatedAt,
        double score,
        Why why) {
    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
        asked = List.copyOf(asked);
        concepts = Set.copyOf(concepts);
        segments = Set.copyOf(segments);
    }

    /** The title in one piece. */
    public String plainTitle() {
        return plain(title);
    }

    /** The snippet in one piece. */
    public String plainSnippet() {
        return plain(snippet);
    }

    /** The wording in which words were found in one piece; mostly empty. */
    public String plainAsked() {
        return plain(asked);
    }

    Hit because(Why other) {
        return new Hit(
                id,
                externalId,
                source,
                behind,
                title,
                snippet,
                asked,
                kind,
                lang,
                confidence,
                author,
                branch,
                concepts,
                segments,
                updatedAt,
                score,
                other);
    }

    private static String plain(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
