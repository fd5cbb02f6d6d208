package org.fieldlore.segment;

import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.shared.SegmentId;

/**
 * That a customer belongs to a segment.
 *
 * @param because the conditions that hold for the customer, which are all of the segment's
 */
public record Membership(
        SegmentId segment,
        String code,
        String nameZh,
        String nameEn,
        String goalZh,
        String goalEn,
        List<Condition> because) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    public String goal(String lang) {
        return lang.startsWith("zh") ? goalZh : goalEn;
    }
}
