package org.fieldlore.privacy;

import java.util.regex.Pattern;

/**
 * The unified social credit code of a Chinese organisation: 18 characters whose last checks the others (GB 32100-2015, modulo 31;
 * the letters I, O, S, V and Z do not occur). Each is given to one organisation, and points to no person.
 */
public final class OrganisationNumber {
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern FORM = Pattern.compile("[" + DIGITS + "]{2}\\d{6}[" + DIGITS + "]{10}");
    private static final int CHECKED = 17;

    private OrganisationNumber() {}

    /** Whether the 18 characters, digits and upper-case letters, are such a code: the check character is right. */
    public static boolean valid(String code) {
        if (!FORM.matcher(code).matches()) return false;
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < CHECKED; i++) {
            sum += DIGITS.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % DIGITS.length();
        }
        return (DIGITS.length() - sum % DIGITS.length()) % DIGITS.length() == DIGITS.indexOf(code.charAt(CHECKED));
    }
}
