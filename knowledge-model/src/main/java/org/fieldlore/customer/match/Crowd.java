package org.fieldlore.customer.match;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.fieldlore.privacy.ResidentNumber;
import org.jspecify.annotations.Nullable;

/** All records to be compared, in columns: about 120 bytes a record, so that a million fit beside a running portal. */
public final class Crowd {
    private static final int PEOPLE = 0;
    private static final int COMPANY = 1;
    private long[] ids = new long[1 << 10];
    private byte[] kinds = new byte[1 << 10];
    private int[] births = new int[1 << 10];
    private final Texts names = new Texts();
    private final Texts genders = new Texts();
    private final Texts idNumbers = new Texts();
    private final Texts phones = new Texts();
    private final Texts emails = new Texts();
    private final Texts plates = new Texts();
    private final Texts cities = new Texts();
    private int size;

    public void add(Particulars one) {
        if (size == ids.length) {
            int room = size + (size >> 1);
            ids = Arrays.copyOf(ids, room);
            kinds = Arrays.copyOf(kinds, room);
            births = Arrays.copyOf(births, room);
        }
        ids[size] = one.id();
        kinds[size] = (byte) (one.company() ? COMPANY : PEOPLE);
        @Nullable String number = resident(one);
        births[size] = one.birth() == null && number != null
                ? day(ResidentNumber.birth(number).orElse(null))
                : day(one.birth());
        names.add(one.name());
        genders.add(one.gender() == null && number != null ? ResidentNumber.female(number) ? "F" : "M" : one.gender());
        idNumbers.add(one.idNumber());
        phones.add(one.phone());
        emails.add(one.email());
        plates.add(one.plate());
        cities.add(one.city());
        size++;
    }

    public int size() {
        return size;
    }

    long id(int row) {
        return ids[row];
    }

    boolean company(int row) {
        return kinds[row] == COMPANY;
    }

    Card card(int row) {
        return new Card(
                SpokenName.of(Objects.requireNonNullElse(names.get(row), ""), company(row)),
                genders.get(row),
                births[row],
                idNumbers.get(row),
                phones.get(row),
                emails.get(row),
                plates.get(row),
                cities.get(row));
    }

    /** The identity number when it tells day of birth and sex. */
    private static @Nullable String resident(Particulars one) {
        String number = one.idNumber();
        return number != null && !one.company() && ResidentNumber.valid(number) ? number : null;
    }

    private static int day(@Nullable LocalDate date) {
        return date == null ? 0 : date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }
}
