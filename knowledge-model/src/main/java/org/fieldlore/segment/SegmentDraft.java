package org.fieldlore.segment;

import java.util.List;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Field;
import org.fieldlore.shared.Required;

/**
 * What someone wants a segment to be.
 *
 * @param code short, unique, kept for good: letters, digits, dashes
 * @param goalZh the business goal that it serves and is judged by
 * @param rule all conditions must hold
 */
public record SegmentDraft(
        String code, String nameZh, String nameEn, String goalZh, String goalEn, List<Condition> rule) {
    public SegmentDraft {
        rule = List.copyOf(rule);
    }

    /** Returns it with trimmed texts; refuses one without goal or rule, and empty or overlong texts. */
    SegmentDraft checked() {
        String key = Required.text("code", code, 60);
        if (goalZh.isBlank() || goalEn.isBlank()) throw new SegmentWithoutGoal(key);
        if (rule.isEmpty()) throw new SegmentWithoutRule(key);
        // Members would wait for members, of this segment or of the next.
        if (rule.stream().anyMatch(condition -> condition.field() == Field.SEGMENT)) throw new SegmentOfSegments(key);
        return new SegmentDraft(
                key,
                Required.text("name", nameZh, 120),
                Required.text("name", nameEn, 120),
                Required.text("goal", goalZh, 1000),
                Required.text("goal", goalEn, 1000),
                rule);
    }
}
