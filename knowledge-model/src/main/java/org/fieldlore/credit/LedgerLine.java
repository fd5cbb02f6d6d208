package org.fieldlore.credit;

import java.time.Instant;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * A line of somebody's ledger, ready to show.
 *
 * @param points negative for a reversal
 * @param reversed what the reversed line was given for; null unless the reason is REVERSED
 * @param by who brought it about, or null for an adoption
 */
public record LedgerLine(
        long id,
        Instant earnedAt,
        PointsReason reason,
        @Nullable PointsReason reversed,
        int points,
        KnowledgeId item,
        String title,
        @Nullable Person by) {}
