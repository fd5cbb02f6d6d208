package org.fieldlore.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * One wording of an item as a book prints it; whom it was linked to is not in it.
 *
 * @param lang BCP 47 primary tag: zh or en
 * @param sections those that are filled, in the order of the kind
 * @param concepts what the item is filed under today
 * @param improvers others than the author whose wordings went live up to this one, in the order of their first
 * @param reviewer who decided on it, or null
 * @param verifiedAt when they did, or null
 */
public record PrintedWording(
        KnowledgeId item,
        int version,
        Kind kind,
        String lang,
        String title,
        Map<Section, String> sections,
        Set<ConceptId> concepts,
        AgentId author,
        List<AgentId> improvers,
        @Nullable AgentId reviewer,
        @Nullable Instant verifiedAt) {
    /** Names a wording: the item and the number of the version within it. */
    public record Ref(KnowledgeId item, int version) {}

    Ref ref() {
        return new Ref(item, version);
    }
}
