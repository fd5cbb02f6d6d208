package org.fieldlore.customer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hides what a viewer need not see, and leaves enough to recognise what one knows already: 100****0012, 9901**********123X.
 * Too short to hide half of it is hidden altogether.
 */
public final class Mask {
    private static final String HIDDEN = "****";
    private static final Pattern CITY =
            Pattern.compile("\\p{IsHan}{2,8}?(?:省|自治区)(?:\\p{IsHan}{2,8}?(?:市|自治州))?|\\p{IsHan}{2,4}?市");

    private Mask() {}

    /** First three and last four characters. */
    public static @Nullable String phone(@Nullable String phone) {
        return middle(phone, 3, 4);
    }

    /** First four and last four characters. */
    public static @Nullable String idNumber(@Nullable String number) {
        return middle(number, 4, 4);
    }

    /** First two characters and the last, as on a plate 浙A****1. */
    public static @Nullable String plate(@Nullable String plate) {
        return middle(plate, 2, 1);
    }

    /** First character of the mailbox, and the domain. */
    public static @Nullable String email(@Nullable String email) {
        if (email == null) return null;
        int at = email.lastIndexOf('@');
        return at < 2 ? HIDDEN : email.substring(0, email.offsetByCodePoints(0, 1)) + HIDDEN + email.substring(at);
    }

    /** Province and city of a Chinese address, as far as it names them: 浙江省杭州市****. */
    static String address(String address) {
        Matcher city = CITY.matcher(address);
        return city.lookingAt() ? city.group() + HIDDEN : HIDDEN;
    }

    /** First character: 周**. */
    public static String name(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "**";
    }

    /** The fact as someone with this clearance may see it; null when it is hidden or not known. */
    static @Nullable Object fact(Fact fact, @Nullable Object value, Clearance clearance) {
        if (value == null || !hides(fact, clearance)) return value;
        return switch (fact) {
            case NAME -> name(value.toString());
            case PHONE -> phone(value.toString());
            case EMAIL -> email(value.toString());
            case ID_NUMBER -> idNumber(value.toString());
            case PLATE -> plate(value.toString());
            case ADDRESS -> address(value.toString());
            default -> null;
        };
    }

    /** Whether someone with this clearance sees less than the whole fact. */
    static boolean hides(Fact fact, Clearance clearance) {
        return switch (fact) {
            case INCOME -> clearance != Clearance.OWN;
            case PHONE, EMAIL, ID_NUMBER, PLATE, ADDRESS ->
                clearance == Clearance.COLLEAGUE || clearance == Clearance.NONE;
            case NAME, BIRTH_DATE, EMPLOYER, LIFETIME_VALUE, NOTE, ABILITY, WILLINGNESS -> clearance == Clearance.NONE;
            default -> false;
        };
    }

    private static @Nullable String middle(@Nullable String text, int first, int last) {
        if (text == null) return null;
        int hidden = text.length() - first - last;
        if (hidden < 3) return "*".repeat(text.length());
        return text.substring(0, first) + "*".repeat(hidden) + text.substring(text.length() - last);
    }
}
