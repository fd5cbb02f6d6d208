package org.fieldlore.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/**
 * An item as one reader may see it.
 *
 * @param externalId its id where it was imported from, or null
 * @param sourceDocumentId the document it was imported from, or null
 * @param shown the live wording, or the latest while none is live
 * @param pending the wording in work beside the live one, for the author and, once submitted, for reviewers; else null
 * @param versions all wordings, newest first, for the author and reviewers; for others the live one
 * @param history newest first; requests for changes and rejections only for the author and reviewers
 * @param adoptedAt when someone else first approved it, or null
 * @param discarded whether its author threw the draft away, which can be undone
 * @param keeping who answers for it, and by which rules
 * @param may what this reader may do now
 */
public record ItemView(
        KnowledgeId id,
        Kind kind,
        String lang,
        Confidence confidence,
        Audience audience,
        Author author,
        @Nullable String externalId,
        @Nullable SourceDocumentId sourceDocumentId,
        VersionView shown,
        @Nullable VersionView pending,
        List<VersionView> versions,
        List<EventView> history,
        @Nullable Instant adoptedAt,
        boolean discarded,
        Keeping keeping,
        Set<Action> may) {
    /**
     * Who answers for an item and by which rules it changes.
     *
     * @param verifyDays for how many days a verification is good
     * @param verifiedAt when somebody last stood by the live wording, or null
     * @param verifiedBy who that was, or null when a source was trusted
     * @param dueAt when it has to be verified again, or null while it never was
     * @param overdue whether that is past
     * @param mergedInto the item that says it today, or null
     */
    public record Keeping(
            Author owner,
            Governance governance,
            int verifyDays,
            @Nullable Instant verifiedAt,
            @Nullable Author verifiedBy,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable KnowledgeId mergedInto) {}

    public ItemView {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
        may = Set.copyOf(may);
    }

    public boolean may(Action action) {
        return may.contains(action);
    }

    /** The wording that its author goes on with and a reviewer decides about: the pending one, else the only one. */
    public VersionView inWork() {
        return pending == null ? shown : pending;
    }

    /** The wording with this number; nothing when there is none that this reader may see. */
    public Optional<VersionView> version(int number) {
        return versions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** What a wording made of the one before it; of the first it is the text itself. */
    public Wording changeBy(VersionView version) {
        Draft before = versions.stream()
                .filter(each -> each.number() < version.number())
                .findFirst()
                .orElse(version)
                .text();
        return Wording.change(before, version.text());
    }
}
