package org.fieldlore.knowledge;

import java.time.Instant;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** A task from flags, for the item's owner and for reviewers: who said what. */
public record TaskRow(
        long id,
        KnowledgeId item,
        String title,
        String lang,
        TaskState state,
        Instant dueAt,
        String ownerZh,
        String ownerEn,
        boolean mayDecline,
        List<Flag> flags) {
    public TaskRow {
        flags = List.copyOf(flags);
    }

    /** The name of the item's owner in a language: Chinese for "zh", English for any other. */
    public String owner(String lang) {
        return lang.startsWith("zh") ? ownerZh : ownerEn;
    }

    /** What one colleague said. */
    public record Flag(
            FlagKind kind,
            @Nullable UnhelpfulCode code,
            @Nullable String words,
            String nameZh,
            String nameEn,
            Instant at) {
        public String name(String lang) {
            return lang.startsWith("zh") ? nameZh : nameEn;
        }
    }
}
