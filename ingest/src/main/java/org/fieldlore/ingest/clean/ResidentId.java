package org.fieldlore.ingest.clean;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A Chinese resident's identity number of 18 characters whose check character is right (GB 11643-1999, after ISO 7064
 * MOD 11-2).
 *
 * @param number 17 digits and a digit or X
 */
public record ResidentId(String number) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

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
        return birth(number).orElseThrow();
    }

    /** Whether the holder is entered as a woman: the 17th digit is even. */
    public boolean female() {
        return (number.charAt(16) - '0') % 2 == 0;
    }

    private static boolean valid(String number) {
        return number.matches("[1-9]\\d{16}[\\dX]") && birth(number).isPresent() && check(number) == number.charAt(17);
    }

    private static Optional<LocalDate> birth(String number) {
        return Dates.parse(number.substring(6, 14), DateOrder.YMD);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }
}
