package org.fieldlore.customer;

import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings names, numbers and plates into the one form in which they are looked up. */
final class Keys {
    private static final int CHINESE_MOBILE = 11;

    private Keys() {}

    static Object normal(Fact fact, Object value) {
        return switch (fact) {
            case ID_NUMBER -> number(value.toString());
            case PLATE -> plate(value.toString());
            default -> value;
        };
    }

    /** Lower case, full-width letters narrow, one space between words. */
    static String name(String name) {
        return narrow(narrow(name).toLowerCase(Locale.ROOT)).strip().replaceAll("\\s+", " ");
    }

    /** Upper case without white space, as on identity documents. */
    static String number(String number) {
        return narrow(narrow(number).toUpperCase(Locale.ROOT)).replaceAll("\\s+", "");
    }

    /** Upper case without the dots, dashes and spaces that people put into plates. */
    static String plate(String plate) {
        return number(plate).replaceAll("[·•.\\-_・]", "");
    }

    /** Digits only, and those of a Chinese mobile number without its country code. */
    static String phone(@Nullable String phone) {
        String digits = phone == null ? "" : narrow(phone).replaceAll("\\D", "");
        String bare = digits.replaceFirst("^(00)?86", "");
        return bare.length() == CHINESE_MOBILE ? bare : digits;
    }

    private static String narrow(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
