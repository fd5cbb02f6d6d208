package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Whatever sequence of merges, undoings, imports and corrections: once all merges are undone, in any order, every customer says
 * what its own source and its own agents said, and holds what came under its number.
 */
class AnyMergesDbTest {
    private static final List<String> ALL = List.of("A", "B", "C", "D", "E");
    private static final List<Fact> FACTS = List.of(Fact.NAME, Fact.CITY, Fact.OCCUPATION);

    private final Map<String, String> expected = new TreeMap<>();
    private final Map<String, String> holders = new TreeMap<>();
    private final List<Long> standing = new ArrayList<>();
    private int counter;

    @Property(tries = 25)
    void undoing_all_merges_in_any_order_restores_every_customer(@ForAll long seed) {
        Db db = Db.h2Only();
        Archive archive = new Archive(db);
        Random random = new Random(seed);
        expected.clear();
        holders.clear();
        standing.clear();
        for (String each : ALL) {
            archive.customers(named(each, each + "0", random.nextBoolean() ? each + "城" : null));
            expected.putAll(facts(db, archive, each));
        }
        for (int step = 0; step < 14; step++) step(db, archive, random);
        Collections.shuffle(standing, random);
        for (long merge : standing) MergeCustomersDbTest.undo(db, archive, merge);

        Map<String, String> found = new TreeMap<>();
        for (String each : ALL) found.putAll(facts(db, archive, each));
        assertThat(found).isEqualTo(expected);
        assertThat(MergeCustomersDbTest.held(db)).isEqualTo(holders);
        db.run(em -> {
            assertThat(Sql.of("select count(*) from customer_absorbed").number(em))
                    .isZero();
            assertThat(Sql.of("select count(*) from customer_merge_link").number(em))
                    .isZero();
            assertThat(Sql.of("select count(*) from customer_merge_fact").number(em))
                    .isZero();
        });
    }

    private void step(Db db, Archive archive, Random random) {
        List<String> open = MergeCustomersDbTest.customers(db);
        String one = open.get(random.nextInt(open.size()));
        String other = open.get(random.nextInt(open.size()));
        switch (random.nextInt(6)) {
            case 0, 1 -> {
                if (one.equals(other)) return;
                EnumSet<Fact> taken = EnumSet.noneOf(Fact.class);
                for (Fact fact : FACTS) if (random.nextBoolean()) taken.add(fact);
                standing.add(MergeCustomersDbTest.merge(db, archive, one, other, taken));
            }
            case 2 -> {
                if (standing.isEmpty()) return;
                MergeCustomersDbTest.undo(db, archive, standing.remove(random.nextInt(standing.size())));
            }
            case 3 -> correct(db, archive, one);
            case 4 -> {
                String any = ALL.get(random.nextInt(ALL.size()));
                String policy = "P" + counter++;
                archive.policies(Archive.policy(policy, any, Line.HOME, "10", Archive.TODAY));
                holders.put(policy, any);
            }
            default -> source(archive, ALL.get(random.nextInt(ALL.size())));
        }
    }

    /** What is corrected belongs to the customer that was open at that. */
    private void correct(Db db, Archive archive, String one) {
        CustomerId id = archive.id(one);
        String value = "改" + counter++;
        int version = archive.view(one, archive.lin).version();
        db.run(em -> new CorrectCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .correct(id, archive.lin, version, Map.of(Fact.OCCUPATION, value)));
        expected.put(one + " " + Fact.OCCUPATION, value);
    }

    /** What a source says of a customer is its own, absorbed or not. */
    private void source(Archive archive, String one) {
        String city = "城" + counter++;
        archive.customers(named(one, null, city));
        expected.put(one + " " + Fact.CITY, city);
    }

    private static CustomerFacts named(String id, @Nullable String name, @Nullable String city) {
        return new CustomerFacts(
                id,
                CustomerKind.INDIVIDUAL,
                name,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                city,
                null,
                null,
                null,
                "linhui",
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                Map.of());
    }

    private static Map<String, String> facts(Db db, Archive archive, String one) {
        CustomerView view = archive.view(one, archive.lin);
        Map<String, String> facts = new TreeMap<>();
        for (Fact fact : FACTS) facts.put(one + " " + fact, String.valueOf(view.value(fact)));
        return facts;
    }
}
