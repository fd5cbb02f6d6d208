package org.fieldlore.shared;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place on the coverage map: what some customers call for.
 *
 * @param segment whose customers, or null for those of all segments and of none
 * @param stage how far the relation has come, by the archive's code, or null for any
 */
public record Spot(@Nullable SegmentId segment, @Nullable String stage, ConceptId concept) {
    private static final Pattern KEY = Pattern.compile("([0-9]{1,18})-([A-Z]{0,20})-([1-9][0-9]{0,17})");

    public Spot {
        if (stage != null && !stage.matches("[A-Z]{1,20}"))
            throw new IllegalArgumentException("stage must be 1..20 capitals, was " + stage);
    }

    /** Reads what {@link #key()} wrote; nothing from anything else. */
    public static Optional<Spot> read(@Nullable String key) {
        Matcher parts = KEY.matcher(key == null ? "" : key);
        if (!parts.matches()) return Optional.empty();
        long segment = Long.parseLong(parts.group(1));
        return Optional.of(new Spot(
                segment == 0 ? null : new SegmentId(segment),
                parts.group(2).isEmpty() ? null : parts.group(2),
                new ConceptId(Long.parseLong(parts.group(3)))));
    }

    /** Its name in addresses: segment, stage and concept, such as {@code 3-CLIENT-42}, or {@code 0--42} for all customers. */
    public String key() {
        return (segment == null ? "0" : segment.toString()) + "-" + (stage == null ? "" : stage) + "-" + concept;
    }
}
