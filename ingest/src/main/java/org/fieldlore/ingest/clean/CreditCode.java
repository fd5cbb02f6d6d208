package org.fieldlore.ingest.clean;

import java.util.Locale;
import java.util.Optional;

/**
 * The unified social credit code of a Chinese organisation: 18 characters whose last checks the others (GB 32100-2015,
 * modulo 31; the letters I, O, S, V and Z do not occur).
 */
public record CreditCode(String code) {

    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    public CreditCode {
        if (!valid(code)) {
            throw new IllegalArgumentException("no unified social credit code");
        }
    }

    /** Read a code as people type it; nothing if a character is wrong. */
    public static Optional<CreditCode> of(String raw) {
        String code = HalfWidth.of(raw).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        return valid(code) ? Optional.of(new CreditCode(code)) : Optional.empty();
    }

    private static boolean valid(String code) {
        if (!code.matches("[" + DIGITS + "]{2}\\d{6}[" + DIGITS + "]{10}")) {
            return false;
        }
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31 == DIGITS.indexOf(code.charAt(17));
    }
}
