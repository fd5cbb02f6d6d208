package org.fieldlore.customer.match;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is compared of two records. */
public enum Trait {
    /** NEAR sounds the same or is one slip away, PART has the given name (a married name), TRACE the family name. */
    NAME,
    GENDER,
    /** NEAR is one digit away or has day and month exchanged, PART is of the same year. */
    BIRTH_DATE,
    /** NEAR is one slip away, PART agrees up to the day of birth, as those of twins do. */
    ID_NUMBER,
    PHONE,
    /** NEAR is one slip away or has the same mailbox elsewhere. */
    EMAIL,
    PLATE,
    CITY;

    private static final int ID_PART = 14;

    Agreement compare(Card a, Card b) {
        return switch (this) {
            case NAME -> a.name().compare(b.name());
            case GENDER -> same(a.gender(), b.gender());
            case BIRTH_DATE -> births(a.birth(), b.birth());
            case ID_NUMBER -> numbers(a.idNumber(), b.idNumber(), ID_PART);
            case PHONE -> numbers(a.phone(), b.phone(), Integer.MAX_VALUE);
            case EMAIL -> emails(a.email(), b.email());
            case PLATE -> numbers(a.plate(), b.plate(), Integer.MAX_VALUE);
            case CITY -> same(a.city(), b.city());
        };
    }

    private static Agreement same(@Nullable String a, @Nullable String b) {
        if (a == null || b == null) return Agreement.UNKNOWN;
        return a.equals(b) ? Agreement.SAME : Agreement.OTHER;
    }

    private static Agreement numbers(@Nullable String a, @Nullable String b, int part) {
        if (a == null || b == null) return Agreement.UNKNOWN;
        if (a.equals(b)) return Agreement.SAME;
        if (Slips.one(a, b)) return Agreement.NEAR;
        boolean begins = a.length() > part && b.length() > part && a.regionMatches(0, b, 0, part);
        return begins ? Agreement.PART : Agreement.OTHER;
    }

    private static Agreement emails(@Nullable String a, @Nullable String b) {
        Agreement found = numbers(a, b, Integer.MAX_VALUE);
        if (found != Agreement.OTHER) return found;
        return mailbox(Objects.requireNonNull(a)).equals(mailbox(Objects.requireNonNull(b)))
                ? Agreement.NEAR
                : Agreement.OTHER;
    }

    private static String mailbox(String email) {
        int at = email.lastIndexOf('@');
        return at < 0 ? email : email.substring(0, at);
    }

    /** Days are yyyymmdd, 0 for one that is not known. */
    private static Agreement births(int a, int b) {
        if (a == 0 || b == 0) return Agreement.UNKNOWN;
        if (a == b) return Agreement.SAME;
        boolean sameYear = a / 10_000 == b / 10_000;
        boolean turned = sameYear && a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100;
        if (turned || Slips.one(Integer.toString(a), Integer.toString(b))) return Agreement.NEAR;
        return sameYear ? Agreement.PART : Agreement.OTHER;
    }
}
