package org.fieldlore.customer;

import java.util.List;

/**
 * What somebody wants a field of the company to be.
 *
 * @param key short, unique, kept for good: a small letter, then letters and digits
 * @param choices of what to choose; needed by a choice, optional for tags, of no use elsewhere
 * @param seenBy the least clearance that sees its values
 */
public record CustomFieldDraft(
        String key,
        String labelZh,
        String labelEn,
        String helpZh,
        String helpEn,
        CustomKind kind,
        List<String> choices,
        Clearance seenBy) {
    public CustomFieldDraft {
        choices = choices.stream()
                .map(String::strip)
                .filter(choice -> !choice.isEmpty())
                .distinct()
                .toList();
    }
}
