package org.fieldlore.customer.match;

import org.jspecify.annotations.Nullable;

/**
 * What two records must share to be compared at all. A record with one slip in it still shares one of the others with its
 * double; the rarest come first, since a pair is compared under the first key it shares.
 */
enum Key {
    ID_NUMBER,
    PHONE,
    EMAIL,
    PLATE,
    NAME_AND_BIRTH,
    /** Finds married names. */
    GIVEN_NAME_AND_BIRTH,
    FAMILY_NAME_AND_BIRTH,
    NAME_AND_END_OF_PHONE,
    NAME_AND_START_OF_PHONE,
    BIRTH_AND_CITY,
    NAME_AND_BIRTH_YEAR,
    NAME_AND_CITY,
    NAME;

    private static final int END = 4;
    private static final int START = 7;

    /** The key of a record; null when it has none of this sort. */
    @Nullable
    String of(Card card) {
        return switch (this) {
            case ID_NUMBER -> card.idNumber();
            case PHONE -> card.phone();
            case EMAIL -> card.email();
            case PLATE -> card.plate();
            case NAME_AND_BIRTH -> born(card, card.name().letters());
            case GIVEN_NAME_AND_BIRTH ->
                card.name().given().isEmpty() ? null : born(card, card.name().given());
            case FAMILY_NAME_AND_BIRTH -> born(card, card.name().family());
            case NAME_AND_END_OF_PHONE -> phoned(card, true);
            case NAME_AND_START_OF_PHONE -> phoned(card, false);
            case BIRTH_AND_CITY -> card.city() == null ? null : born(card, card.city() + card.gender());
            case NAME_AND_BIRTH_YEAR -> card.birth() == 0 ? null : card.name().letters() + card.birth() / 10_000;
            case NAME_AND_CITY -> card.city() == null ? null : card.name().letters() + card.city();
            case NAME -> card.name().letters();
        };
    }

    private static @Nullable String born(Card card, String with) {
        return card.birth() == 0 ? null : with + card.birth();
    }

    private static @Nullable String phoned(Card card, boolean end) {
        String phone = card.phone();
        if (phone == null || phone.length() < START) return null;
        return card.name().letters() + (end ? phone.substring(phone.length() - END) : phone.substring(0, START));
    }
}
