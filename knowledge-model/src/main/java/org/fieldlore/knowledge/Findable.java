package org.fieldlore.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * An item as search knows it: its live wording, or the submitted one while none is live.
 *
 * @param externalId the id that the item had where it was imported from, or null
 * @param source the document that the item was read from, or null
 * @param lang BCP 47 primary tag: zh or en
 * @param text all sections but {@link Section#ASKED}, joined by blank lines
 * @param asked other wordings of the question that the title asks; empty for most
 * @param authorBranch the branch whose people find it when the audience is BRANCH
 */
public record Findable(
        KnowledgeId id,
        @Nullable String externalId,
        @Nullable SourceDocumentId source,
        Kind kind,
        String lang,
        Confidence confidence,
        Audience audience,
        AgentId author,
        BranchId authorBranch,
        String title,
        String text,
        List<String> asked,
        Set<ConceptId> concepts,
        Set<SegmentId> segments,
        Instant updatedAt) {
    /** The same item, filed under other concepts. */
    public Findable under(Set<ConceptId> others) {
        return new Findable(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                authorBranch,
                title,
                text,
                asked,
                others,
                segments,
                updatedAt);
    }
}
