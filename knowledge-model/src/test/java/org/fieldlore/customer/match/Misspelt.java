package org.fieldlore.customer.match;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.fieldlore.shared.hanlp.Pinyin;
import org.jspecify.annotations.Nullable;

/** Enters a customer a second time, with what goes wrong at that: one to four of a dozen mishaps, each in a field of its own. */
final class Misspelt {
    private final Random random;
    private final MadeUpPeople people;

    Misspelt(Random random, MadeUpPeople people) {
        this.random = random;
        this.people = people;
    }

    /** The same customer as somebody else enters it. */
    Particulars again(Particulars p, long id) {
        int roll = random.nextInt(100);
        int mishaps = roll < 35 ? 1 : roll < 70 ? 2 : roll < 90 ? 3 : 4;
        boolean[] hit = new boolean[8];
        for (int done = 0; done < mishaps; ) {
            int field = random.nextInt(hit.length);
            if (hit[field]) continue;
            hit[field] = true;
            done++;
        }
        String city = hit[7] && chance(60) ? people.city() : p.city();
        return new Particulars(
                id,
                p.company(),
                hit[0] ? name(p) : p.name(),
                hit[1] ? null : p.gender(),
                hit[2] ? birth(p.birth()) : p.birth(),
                hit[3] ? number(p.idNumber()) : p.idNumber(),
                hit[4] ? phone(p.phone()) : p.phone(),
                hit[5] ? email(p) : p.email(),
                hit[6] ? plate(p.plate()) : p.plate(),
                hit[7] && chance(30) ? null : city);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String name(Particulars p) {
        boolean chinese = p.name().codePointAt(0) > 0x2E80;
        if (p.company()) return company(p.name());
        return chinese ? chinese(p.name()) : latin(p);
    }

    private String company(String name) {
        int roll = random.nextInt(4);
        if (roll == 0) return name.replace("有限公司", "");
        if (roll == 1) return name.replace("有限公司", "有限责任公司");
        if (roll == 2) return MadeUpPeople.traditional(name);
        return homophone(name, 2 + random.nextInt(2));
    }

    private String chinese(String name) {
        SpokenName spoken = SpokenName.of(name, false);
        return switch (random.nextInt(6)) {
            case 0 -> homophone(name, name.length() - 1);
            case 1 -> name.substring(0, name.length() - 1) + people.anyGiven();
            case 2 -> capital(spoken.family()) + " " + capital(spoken.given());
            case 3 -> (spoken.given() + " " + spoken.family()).toUpperCase(Locale.ROOT);
            case 4 -> MadeUpPeople.traditional(name);
            default -> homophone(name, random.nextInt(name.length()));
        };
    }

    private String latin(Particulars p) {
        int space = p.name().lastIndexOf(' ');
        String given = p.name().substring(0, space);
        String family = p.name().substring(space + 1);
        if ("F".equals(p.gender()) && chance(40)) return given + " " + people.latinFamily();
        return switch (random.nextInt(4)) {
            case 0 -> family + ", " + given;
            case 1 -> slip(given) + " " + family;
            case 2 -> given + " " + slip(family);
            default -> given.charAt(0) + " " + family;
        };
    }

    private String homophone(String name, int at) {
        List<String> readings = Pinyin.of(name.charAt(at));
        if (readings.isEmpty()) return name;
        String alike = Pinyin.spoken(readings.get(0));
        // The first ones are rare characters as often as frequent ones; whoever mistypes takes what the input method
        // offers.
        char other = alike.charAt(random.nextInt(Math.min(alike.length(), 12)));
        return name.substring(0, at) + other + name.substring(at + 1);
    }

    private String slip(String word) {
        if (word.length() < 3) return word;
        int at = 1 + random.nextInt(word.length() - 2);
        String head = word.substring(0, at);
        String tail = word.substring(at + 1);
        return switch (random.nextInt(3)) {
            case 0 -> head + tail;
            case 1 -> head + (char) ('a' + random.nextInt(26)) + tail;
            default -> head + tail.charAt(0) + word.charAt(at) + tail.substring(1);
        };
    }

    private @Nullable LocalDate birth(@Nullable LocalDate birth) {
        if (birth == null || chance(40)) return null;
        try {
            return chance(50)
                    ? LocalDate.of(birth.getYear(), birth.getDayOfMonth(), birth.getMonthValue())
                    : birth.plusYears(chance(50) ? 10 : 1);
        } catch (DateTimeException none) {
            return birth.plusDays(birth.getDayOfMonth() < 15 ? 10 : -10);
        }
    }

    private @Nullable String number(@Nullable String number) {
        return number == null || chance(50) ? null : digit(number);
    }

    private @Nullable String phone(@Nullable String phone) {
        if (phone == null || chance(20)) return null;
        if (chance(50)) return people.phone();
        return chance(50) ? digit(phone) : swapped(phone);
    }

    private @Nullable String email(Particulars p) {
        if (p.email() == null || chance(40)) return null;
        return chance(50) ? people.email(p.name()) : slip(Objects.requireNonNull(p.email()));
    }

    private @Nullable String plate(@Nullable String plate) {
        if (plate == null || chance(40)) return null;
        return chance(50) ? people.plate() : digit(plate);
    }

    private String digit(String number) {
        int at = 3 + random.nextInt(number.length() - 4);
        return number.substring(0, at) + random.nextInt(10) + number.substring(at + 1);
    }

    private String swapped(String number) {
        int at = 3 + random.nextInt(number.length() - 4);
        return number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
