package org.fieldlore.ingest.clean;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.fieldlore.privacy.ResidentNumber;

/**
 * A Chinese resident's identity number of 18 characters whose check character is right (GB 11643-1999, after ISO 7064
 * MOD 11-2).
 *
 * @param number 17 digits and a digit or X
 */
public record ResidentId(String number) {

    public ResidentId {
        if (!valid(number)) {
            throw new IllegalArgumentException("no resident's identity number of 18 characters");
        }
    }

    /** Read a number as people type it; nothing if a character is wrong. */
    public static Optional<ResidentId> of(String raw) {
        String number = HalfWidth.of(raw).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return valid(number) ? Optional.of(new ResidentId(number)) : Optional.empty();
    }

    public LocalDate birthDate() {
        return ResidentNumber.birth(number).orElseThrow();
    }

    /** Whether the holder is entered as a woman. */
    public boolean female() {
        return ResidentNumber.female(number);
    }

    private static boolean valid(String number) {
        return ResidentNumber.valid(number);
    }
}
