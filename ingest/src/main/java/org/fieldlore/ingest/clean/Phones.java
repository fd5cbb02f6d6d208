package org.fieldlore.ingest.clean;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Brings telephone numbers to one spelling, so that they can be compared (ITU-T E.164, extension as in RFC 3966). */
public final class Phones {

    private static final Pattern EXTENSION = Pattern.compile("(?i)(.*?)[ ,;]*(?:ext\\.?|x|转|分机)[ :=]*(\\d{1,6})");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern LANDLINE = Pattern.compile("0(10|2\\d|[3-9]\\d{2})(\\d{7,8})");
    private static final Pattern SERVICE = Pattern.compile("[48]00\\d{7}");
    private static final Pattern ABROAD = Pattern.compile("[1-9]\\d{6,14}");

    private Phones() {}

    /**
     * Bring a number to the form +8613800000000, with {@code ;ext=12} behind if there is an extension. Numbers without
     * country code are Chinese.
     *
     * @return nothing if it can be no telephone number
     */
    public static Optional<String> canonical(String raw) {
        String text = HalfWidth.of(raw).strip();
        Matcher extended = EXTENSION.matcher(text);
        if (extended.matches()) {
            return number(extended.group(1)).map(number -> number + ";ext=" + extended.group(2));
        }
        return number(text);
    }

    private static Optional<String> number(String text) {
        String digits = text.replaceAll("[-\u2010-\u2015 .()/\u00A0]", "");
        boolean abroad = digits.startsWith("+") || digits.startsWith("00");
        if (abroad) {
            digits = digits.replaceFirst("^(?:\\+|00)", "");
        }
        if (!digits.matches("\\d{7,15}")) {
            return Optional.empty();
        }
        if (digits.startsWith("86")
                && (abroad || MOBILE.matcher(digits.substring(2)).matches())) {
            return chinese(digits.substring(2));
        }
        if (abroad) {
            return ABROAD.matcher(digits).matches() ? Optional.of("+" + digits) : Optional.empty();
        }
        return chinese(digits);
    }

    private static Optional<String> chinese(String digits) {
        String national = digits;
        if (LANDLINE.matcher("0" + digits).matches() && !MOBILE.matcher(digits).matches() && digits.length() >= 9) {
            national = "0" + digits;
        }
        if (MOBILE.matcher(digits).matches() || SERVICE.matcher(digits).matches()) {
            return Optional.of("+86" + digits);
        }
        return LANDLINE.matcher(national).matches() ? Optional.of("+86" + national.substring(1)) : Optional.empty();
    }
}
