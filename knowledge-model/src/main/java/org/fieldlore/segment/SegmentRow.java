package org.fieldlore.segment;

import java.time.Instant;
import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.shared.SegmentId;

/**
 * A segment and what it amounts to; no personal data.
 *
 * @param rule all conditions must hold
 * @param sums of the customers who belong to it
 */
public record SegmentRow(
        SegmentId id,
        String code,
        String nameZh,
        String nameEn,
        String goalZh,
        String goalEn,
        List<Condition> rule,
        Sums sums,
        Instant updatedAt) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    public String goal(String lang) {
        return lang.startsWith("zh") ? goalZh : goalEn;
    }
}
