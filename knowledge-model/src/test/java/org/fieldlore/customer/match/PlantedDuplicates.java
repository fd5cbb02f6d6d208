package org.fieldlore.customer.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A made-up archive in which every eighth customer was entered twice or three times, with mishaps. Around them people who are
 * not one however alike: households with one phone, car and surname, twins, fathers and sons of one name, namesakes of one town
 * and year, branches of one company. Every field is missing from some records.
 */
public final class PlantedDuplicates {
    private final Random random;
    private final MadeUpPeople people;
    private final Misspelt misspelt;
    private final List<Particulars> records = new ArrayList<>();
    private final Map<Long, Integer> whose = new HashMap<>();
    private int customers;

    /**
     * What was found of what was planted, by pairs.
     *
     * @param found pairs that were called certain
     * @param grey pairs left to be reviewed
     * @param greyRight how many of those are right
     */
    public record Score(
            long planted,
            long found,
            long right,
            long grey,
            long greyRight,
            long compared,
            int skipped,
            double seconds) {
        public double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        public double recall() {
            return planted == 0 ? 1 : (double) right / planted;
        }
    }

    private PlantedDuplicates(long seed, int size) {
        this.random = new Random(seed);
        this.people = new MadeUpPeople(random);
        this.misspelt = new Misspelt(random, people);
        while (records.size() < size) {
            int roll = random.nextInt(100);
            if (roll < 5) companies();
            else if (roll < 15) household(roll < 7);
            else if (roll < 17) namesakes();
            else enter(person(people.city(), chinese(), null, people.birth(1945, 2006), chance(50)));
        }
        Collections.shuffle(records, random);
    }

    /** Hides duplicates among so many records by a seed and looks for them as the product does. */
    public static Score judge(long seed, int size) {
        PlantedDuplicates archive = new PlantedDuplicates(seed, size);
        long start = System.nanoTime();
        Crowd crowd = new Crowd();
        archive.records.forEach(crowd::add);
        FindPairs.Found found = FindPairs.in(crowd, percent -> true);
        return archive.score(found, (System.nanoTime() - start) / 1e9);
    }

    static List<Particulars> records(long seed, int size) {
        return new PlantedDuplicates(seed, size).records;
    }

    private Score score(FindPairs.Found found, double seconds) {
        long right = 0;
        long certain = 0;
        long greyRight = 0;
        Set<List<Long>> seen = new HashSet<>();
        for (FindPairs.Pair pair : found.pairs()) {
            if (!seen.add(List.of(pair.first(), pair.second()))) throw new IllegalStateException("a pair came twice");
            boolean same = whose(pair.first()) == whose(pair.second());
            if (pair.certain()) certain++;
            if (same && pair.certain()) right++;
            if (same && !pair.certain()) greyRight++;
        }
        return new Score(
                planted(),
                certain,
                right,
                found.pairs().size() - certain,
                greyRight,
                found.compared(),
                found.skipped(),
                seconds);
    }

    int whose(long record) {
        return whose.getOrDefault(record, -1);
    }

    private long planted() {
        Map<Integer, Long> counts = new HashMap<>();
        whose.values().forEach(one -> counts.merge(one, 1L, Long::sum));
        return counts.values().stream().mapToLong(n -> n * (n - 1) / 2).sum();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private boolean chinese() {
        return chance(80);
    }

    /** Keeps a customer, and now and then a second and third time. */
    private void enter(Particulars one) {
        int customer = customers++;
        keep(one, customer);
        int again = random.nextInt(100);
        for (int times = again < 2 ? 2 : again < 14 ? 1 : 0; times > 0; times--)
            keep(misspelt.again(one, records.size() + 1L), customer);
    }

    private void keep(Particulars one, int customer) {
        records.add(one);
        whose.put(one.id(), customer);
    }

    private <T> @Nullable T known(int percent, T value) {
        return chance(percent) ? value : null;
    }

    private Particulars person(String city, boolean chinese, @Nullable String family, LocalDate birth, boolean woman) {
        String last = family != null ? family : chinese ? people.chineseFamily() : people.latinFamily();
        String name = chinese ? last + people.chineseGiven() : people.latinGiven() + " " + last;
        return person(name, city, birth, woman, people.phone(), people.plate());
    }

    private Particulars person(String name, String city, LocalDate birth, boolean woman, String phone, String plate) {
        return new Particulars(
                records.size() + 1L,
                false,
                name,
                known(92, woman ? "F" : "M"),
                known(92, birth),
                known(75, people.idNumber(city, birth, woman)),
                known(93, phone),
                known(45, people.email(name)),
                known(40, plate),
                known(92, city));
    }

    /** Parents and children under one roof, who share a phone and a car; some are twins, some sons have their father's name. */
    private void household(boolean twins) {
        String city = people.city();
        boolean chinese = chinese();
        String family = chinese ? people.chineseFamily() : people.latinFamily();
        String phone = people.phone();
        String plate = people.plate();
        LocalDate father = people.birth(1950, 1980);
        Particulars head = person(named(chinese, family), city, father, false, phone, plate);
        enter(head);
        enter(person(
                named(chinese, chinese ? people.chineseFamily() : family),
                city,
                father.plusDays(random.nextInt(2000)),
                true,
                phone,
                plate));
        LocalDate born = father.plusYears(24 + random.nextInt(6)).plusDays(random.nextInt(365));
        String given = chinese ? people.chineseGiven() : people.latinGiven();
        boolean namedAfter = !chinese && chance(10);
        enter(person(
                namedAfter ? head.name() : full(chinese, family, given), city, born, false, phone, people.plate()));
        if (!twins) return;
        String second =
                chinese ? given.substring(0, Math.max(0, given.length() - 1)) + people.anyGiven() : people.latinGiven();
        if (!second.equals(given))
            enter(person(full(chinese, family, second), city, born, false, phone, people.plate()));
    }

    private String named(boolean chinese, String family) {
        return full(chinese, family, chinese ? people.chineseGiven() : people.latinGiven());
    }

    private static String full(boolean chinese, String family, String given) {
        return chinese ? family + given : given + " " + family;
    }

    /** Two people of one name, town and year of birth. */
    private void namesakes() {
        String city = people.city();
        LocalDate birth = people.birth(1945, 2006);
        boolean woman = chance(50);
        boolean chinese = chinese();
        String name = named(chinese, chinese ? people.chineseFamily() : people.latinFamily());
        enter(person(name, city, birth, woman, people.phone(), people.plate()));
        LocalDate other = LocalDate.ofYearDay(birth.getYear(), 1 + random.nextInt(365));
        enter(person(name, city, other, woman, people.phone(), people.plate()));
    }

    /** A company, and sometimes its branch at the same number. */
    private void companies() {
        String city = people.city();
        String name = people.companyName(city);
        String phone = people.phone();
        enter(company(name, city, phone));
        if (chance(25)) enter(company(name + people.city() + "分公司", city, chance(50) ? phone : people.phone()));
    }

    private Particulars company(String name, String city, String phone) {
        return new Particulars(
                records.size() + 1L,
                true,
                name,
                null,
                null,
                known(80, people.companyNumber()),
                known(93, phone),
                known(60, "office" + people.digits(4) + "@example.com"),
                known(30, people.plate()),
                known(95, city));
    }
}
