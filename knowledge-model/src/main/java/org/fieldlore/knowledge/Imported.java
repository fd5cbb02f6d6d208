package org.fieldlore.knowledge;

import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A piece of knowledge from elsewhere, as found; it is checked when it is kept.
 *
 * @param origin names where it came from, the same for all that is imported from there, at most 60 characters
 * @param externalId its own id there, at most 190 characters; origin and id together name it for ever
 * @param lang BCP 47 primary tag: zh or en
 * @param author who answers for it here
 * @param sourceDocumentId the document that it was read from, or null
 */
public record Imported(
        String origin,
        String externalId,
        Kind kind,
        String lang,
        String title,
        Map<Section, String> sections,
        Set<ConceptId> concepts,
        AgentId author,
        @Nullable SourceDocumentId sourceDocumentId) {
    public Imported {
        origin = origin.strip();
        externalId = externalId.strip();
    }

    /** The text as a draft for the whole company; refuses as {@link Draft} does. */
    Draft draft() {
        return new Draft(kind, lang, title, sections, Audience.COMPANY, concepts, Set.of(), null);
    }
}
