package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class MergeCustomersDbTest {
    private static final Instant YESTERDAY = Instant.parse("2026-06-29T10:00:00Z");
    /** Tables that point to a customer and follow it in another way. */
    private static final Set<String> APART = Set.of(
            "claim",
            "segment_member",
            "query_seen",
            "customer_correction",
            "customer_correction_absorbed",
            "filled_fact",
            // Who is merged leaves experiments, as the survivor may stand on the other side.
            "advice_participant",
            "erasure");

    @EachDatabase
    void every_table_that_points_to_a_customer_follows_a_merge(Db db) {
        List<String> pointing = db.in(em -> Sql.of(
                        "select lower(table_name) from information_schema.columns"
                                + " where lower(column_name) = 'customer_id' and lower(table_schema) not in ('information_schema', 'mysql', 'sys')")
                .rows(em)
                .stream()
                .map(row -> row.text(0))
                .distinct()
                .filter(table -> !APART.contains(table))
                .toList());

        assertThat(pointing).containsExactlyInAnyOrderElementsOf(MergeLinks.TABLES);
    }

    @EachDatabase
    void what_is_kept_of_the_absorbed_has_every_column_of_a_customer(Db db) {
        assertThat(columns(db, "customer_absorbed"))
                .containsAll(columns(db, "customer"))
                .contains("merge_id");
        assertThat(columns(db, "customer_correction_absorbed"))
                .containsExactlyInAnyOrderElementsOf(columns(db, "customer_correction"));
    }

    private static List<String> columns(Db db, String table) {
        return db.in(em -> Sql.of(
                        "select lower(column_name) from information_schema.columns where lower(table_name) = ?", table)
                .rows(em)
                .stream()
                .map(row -> row.text(0))
                .distinct()
                .toList());
    }

    @EachDatabase
    void the_survivor_has_everything_and_the_other_is_gone_until_the_undo(Db db) {
        Archive archive = twoOfOne(db);
        String before = state(db);

        long merge = merge(db, archive, "A", "B", Set.of(Fact.NAME));

        CustomerView merged = archive.view("A", archive.lin);
        assertThat(merged.name()).isEqualTo("周明");
        assertThat(merged.fact(Fact.NAME).source().byHand()).isTrue();
        assertThat(merged.policies()).hasSize(2);
        assertThat(merged.claims()).hasSize(1);
        assertThat(merged.interactions()).hasSize(1);
        assertThat(merged.derived().premium()).isEqualByComparingTo("4000");
        assertThat(customers(db)).containsExactly("A");

        undo(db, archive, merge);

        assertThat(state(db)).isEqualTo(before);
        assertThatThrownBy(() -> undo(db, archive, merge)).isInstanceOf(MergeUndone.class);
    }

    @EachDatabase
    void an_objection_stands_again_after_an_undo_whatever_was_recorded_of_both_together(Db db) {
        Archive archive = twoOfOne(db);
        CustomerId first = archive.id("A");
        CustomerId second = archive.id("B");
        says(db, archive, second, Stand.OBJECTS);
        long merge = merge(db, archive, "A", "B", Set.of());
        assertThat(objecting(db, first, second)).containsExactly(first);
        says(db, archive, first, Stand.CONSENTS);
        assertThat(objecting(db, first, second)).isEmpty();

        undo(db, archive, merge);

        assertThat(objecting(db, first, second)).containsExactly(second);
    }

    private static void says(Db db, Archive archive, CustomerId customer, Stand stand) {
        Consent.Statement said = new Consent.Statement(
                UsePurpose.MARKETING, stand, ConsentChannel.PHONE, "call", LocalDate.of(2020, 1, 1));
        db.run(em -> new KeepConsent(em, CLOCK).state(customer, archive.lin, said));
    }

    private static Set<CustomerId> objecting(Db db, CustomerId... customers) {
        return db.in(em -> new KeepConsent(em, CLOCK).objecting(List.of(customers), UsePurpose.MARKETING));
    }

    @EachDatabase
    void imports_know_the_absorbed_and_what_they_bring_goes_back_with_it(Db db) {
        Archive archive = twoOfOne(db);
        long merge = merge(db, archive, "A", "B", Set.of(Fact.NAME));

        Kept again = archive.customers(named("B", "周明亮"), named("A", "周小明"));
        archive.policies(
                Archive.policy("P3", "B", Line.LIFE, "100", TODAY), Archive.policy("P4", "A", Line.LIFE, "200", TODAY));
        archive.claims(Archive.claim("K3", "P3", TODAY));
        archive.interactions(Archive.call("B", "之后来电", YESTERDAY));

        assertThat(again.customers()).isEqualTo(new Kept.Count(0, 1, 1, 0));
        assertThat(archive.view("A", archive.lin).name()).isEqualTo("周明");
        assertThat(archive.view("A", archive.lin).policies()).hasSize(4);

        undo(db, archive, merge);

        assertThat(archive.view("B", archive.lin).name()).isEqualTo("周明亮");
        assertThat(archive.view("A", archive.lin).name()).isEqualTo("周小明");
        assertThat(held(db))
                .containsEntry("P1", "A")
                .containsEntry("P2", "B")
                .containsEntry("P3", "B")
                .containsEntry("P4", "A");
        assertThat(archive.view("B", archive.lin).claims()).hasSize(2);
        assertThat(archive.view("B", archive.lin).interactions()).hasSize(2);
    }

    @EachDatabase
    void what_a_source_says_of_the_absorbed_fills_only_gaps(Db db) {
        Archive archive = new Archive(db);
        archive.customers(named("A", "周小明"), named("B", "周明"));
        long merge = merge(db, archive, "A", "B", Set.of());

        archive.customers(Archive.person("B", "周明", "linhui", TODAY.minusYears(30), 1, "宁波"));
        archive.customers(Archive.person("B", "周明", "linhui", TODAY.minusYears(30), 1, "温州"));

        assertThat(archive.view("A", archive.lin).value(Fact.CITY)).isEqualTo("温州");
        assertThat(archive.view("A", archive.lin).name()).isEqualTo("周小明");
        undo(db, archive, merge);
        assertThat(archive.view("A", archive.lin).value(Fact.CITY)).isNull();
        assertThat(archive.view("B", archive.lin).value(Fact.CITY)).isEqualTo("温州");
    }

    @EachDatabase
    void a_merge_under_others_is_undone_and_those_stay(Db db) {
        Archive archive = new Archive(db);
        archive.customers(named("A", "周小明"), named("B", "周明"), named("C", "周名"), named("D", "周鸣"));
        for (String each : List.of("A", "B", "C", "D"))
            archive.policies(Archive.policy("P" + each, each, Line.HOME, "10", TODAY));
        String before = state(db);
        long first = merge(db, archive, "A", "B", Set.of(Fact.NAME));
        long second = merge(db, archive, "A", "C", Set.of(Fact.NAME));
        long third = merge(db, archive, "D", "A", Set.of());

        undo(db, archive, first);

        assertThat(customers(db)).containsExactly("B", "D");
        assertThat(held(db)).containsEntry("PB", "B").containsEntry("PA", "D").containsEntry("PC", "D");
        undo(db, archive, second);
        assertThat(customers(db)).containsExactly("B", "C", "D");
        undo(db, archive, third);
        assertThat(state(db)).isEqualTo(before);
    }

    @EachDatabase
    void only_administrators_merge_and_nobody_twice(Db db) {
        Archive archive = twoOfOne(db);
        CustomerId a = archive.id("A");
        CustomerId b = archive.id("B");
        assertThatThrownBy(() -> db.in(em -> merger(em).merge(a, b, archive.manager)))
                .isInstanceOf(NotAllowed.class);

        db.in(em -> merger(em).merge(a, b, archive.administrator));

        assertThatThrownBy(() -> db.in(em -> merger(em).merge(b, a, archive.administrator)))
                .isInstanceOf(MergedMeanwhile.class);
    }

    private static Archive twoOfOne(Db db) {
        Archive archive = new Archive(db);
        archive.customers(named("A", "周小明"), Archive.zhou("B", "linhui"));
        archive.policies(
                Archive.policy("P1", "A", Line.HOME, "800", TODAY),
                Archive.policy("P2", "B", Line.MOTOR, "3200", TODAY));
        archive.claims(Archive.claim("K1", "P2", TODAY.minusDays(40)));
        archive.interactions(Archive.call("B", "问涨价", YESTERDAY));
        return archive;
    }

    static CustomerFacts named(String externalId, String name) {
        return Archive.named(externalId, name);
    }

    static MergeCustomers merger(EntityManager em) {
        return new MergeCustomers(em, CLOCK, new Outbox(em, CLOCK));
    }

    static long merge(Db db, Archive archive, String survivor, String absorbed, Set<Fact> taken) {
        CustomerId first = archive.id(survivor);
        CustomerId second = archive.id(absorbed);
        Set<Fact> facts = EnumSet.noneOf(Fact.class);
        facts.addAll(taken);
        return db.in(em -> merger(em).merge(first, second, facts, archive.administrator));
    }

    static void undo(Db db, Archive archive, long merge) {
        Viewer administrator = archive.administrator;
        db.run(em -> merger(em).undo(merge, administrator));
    }

    static List<String> customers(Db db) {
        return db.in(em -> Sql.of("select external_id from customer order by external_id").rows(em).stream()
                .map(row -> row.text(0))
                .toList());
    }

    static Map<String, String> held(Db db) {
        Map<String, String> held = new TreeMap<>();
        for (Row row : db.in(em -> Sql.of(
                        "select p.external_id, c.external_id as holder from policy p join customer c on c.id = p.customer_id")
                .rows(em))) held.put(row.text(0), row.text(1));
        return held;
    }

    /** Every customer with every fact, sum, correction and link. */
    static String state(Db db) {
        return db.in(em -> {
            List<String> lines = new ArrayList<>();
            for (Customer c : em.createQuery("select c from Customer c order by c.externalId", Customer.class)
                    .getResultList()) {
                StringBuilder line =
                        new StringBuilder(c.externalId()).append(' ').append(c.id());
                for (Fact fact : Fact.values()) line.append(' ').append(text(c.value(fact)));
                lines.add(line.append(' ')
                        .append(c.agent())
                        .append(' ')
                        .append(c.household())
                        .toString());
            }
            for (String sql : List.of(
                    "select external_id, customer_id from policy order by external_id",
                    "select external_id, customer_id from claim order by external_id",
                    "select external_id, customer_id from interaction order by external_id",
                    "select id, customer_id, fact from customer_correction order by id",
                    "select external_id, premium_in_force, policies_in_force from customer order by external_id"))
                for (Row row : Sql.of(sql).rows(em)) lines.add(row.text(0) + " " + row.text(1));
            return String.join("\n", lines);
        });
    }

    private static String text(@Nullable Object value) {
        return value instanceof BigDecimal amount ? amount.stripTrailingZeros().toPlainString() : String.valueOf(value);
    }
}
