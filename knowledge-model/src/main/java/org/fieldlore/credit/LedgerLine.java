package org.fieldlore.credit;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's ledger, ready to show: what one transaction did to what they have to spend.
 *
 * @param happenedAt when it was earned; for all else, when it was done
 * @param reason what the event was, or null when it was none
 * @param points negative when they lost some
 * @param ruleVersion by which rules, 0 for the shipped ones; null without an event
 * @param item what the event was about, or null
 * @param title of the item, or null
 * @param by who brought the event about, or decided; null when nobody is named
 * @param note the reason that was given, or null
 */
public record LedgerLine(
        long id,
        Instant happenedAt,
        TransactionKind kind,
        @Nullable PointsReason reason,
        long points,
        @Nullable Integer ruleVersion,
        @Nullable KnowledgeId item,
        @Nullable String title,
        @Nullable Person by,
        @Nullable String note) {
    /** What the words for it go by: what was earned by its reason, all else by what was done. */
    public String code() {
        return kind == TransactionKind.EARNED && reason != null ? kind + "." + reason : kind.name();
    }
}
