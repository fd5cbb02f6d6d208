package org.fieldlore.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identity numbers of Chinese residents: region, day of birth, serial number (odd for men), and in those of 18 characters a
 * check character (GB 11643-1999, after ISO 7064 MOD 11-2).
 */
public final class ResidentNumber {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST = 1850;
    private static final int LATEST = 2099;

    private ResidentNumber() {}

    /** Whether the 18 characters, digits and an upper-case X, are such a number: day of birth and check character are right. */
    public static boolean valid(String number) {
        return FORM.matcher(number).matches()
                && birth(number).isPresent()
                && check(number) == number.charAt(WEIGHTS.length);
    }

    /** The check character that belongs behind the first 17 digits. */
    static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
        return CHECKS.charAt(sum % CHECKS.length());
    }

    /** The day of birth in a number of 18 characters; nothing when there is no such day. */
    public static Optional<LocalDate> birth(String number) {
        return day(number.substring(6, 10), number.substring(10, 14))
                .filter(day -> day.getYear() >= EARLIEST && day.getYear() <= LATEST);
    }

    /** Whether the holder is entered as a woman: the 17th digit of 18 is even. */
    public static boolean female(String number) {
        return (number.charAt(16) - '0') % 2 == 0;
    }

    /** Whether 15 digits may be a number of before 2000, which has no check digit. */
    static boolean maybeOld(String digits) {
        return digits.matches("[1-8]\\d{14}")
                && day("19" + digits.substring(6, 8), digits.substring(8, 12)).isPresent();
    }

    private static Optional<LocalDate> day(String year, String monthAndDay) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(year),
                    Integer.parseInt(monthAndDay.substring(0, 2)),
                    Integer.parseInt(monthAndDay.substring(2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
