package org.fieldlore.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field that the company added, for pages.
 *
 * @param values how many customers have one; 0 where nobody counted
 */
public record CustomFieldRow(
        long id,
        String key,
        String labelZh,
        String labelEn,
        String helpZh,
        String helpEn,
        CustomKind kind,
        List<String> choices,
        Clearance seenBy,
        @Nullable Instant retiredAt,
        long values) {
    public String label(String lang) {
        return lang.startsWith("zh") ? labelZh : labelEn;
    }

    public String help(String lang) {
        return lang.startsWith("zh") ? helpZh : helpEn;
    }

    /** Whether someone with this clearance sees its values. */
    public boolean openTo(Clearance clearance) {
        return clearance != Clearance.NONE && clearance.compareTo(seenBy) <= 0;
    }
}
