package org.fieldlore.insight.handbook;

import java.util.Set;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;

/** An item that fits a selection, with the version that readers see. */
record Chosen(
        KnowledgeId id,
        int version,
        Kind kind,
        String lang,
        String title,
        boolean validated,
        Set<ConceptId> concepts) {}
