package org.fieldlore.knowledge;

import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a flag, for whoever set it.
 *
 * @param reason why the item was left as it is, or null
 */
public record FlagRow(
        long id,
        KnowledgeId item,
        String title,
        String lang,
        FlagKind kind,
        TaskState state,
        @Nullable String reason) {}
