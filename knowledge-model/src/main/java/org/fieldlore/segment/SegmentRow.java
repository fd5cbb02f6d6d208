package org.fieldlore.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.shared.SegmentId;

/**
 * A segment and what it amounts to; no personal data.
 *
 * @param rule all conditions must hold
 * @param members how many customers belong to it
 * @param premium per year, of their policies in force
 * @param policies how many policies are in force
 * @param claims how many claims they had in the last 36 months
 */
public record SegmentRow(
        SegmentId id,
        String code,
        String nameZh,
        String nameEn,
        String goalZh,
        String goalEn,
        List<Condition> rule,
        long members,
        BigDecimal premium,
        long policies,
        long claims,
        Instant updatedAt) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    public String goal(String lang) {
        return lang.startsWith("zh") ? goalZh : goalEn;
    }
}
