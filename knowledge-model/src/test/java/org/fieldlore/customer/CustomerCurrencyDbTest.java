package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.customer.Archive.TODAY;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** A premium is a sum in one currency, that of the newest policy in force. */
class CustomerCurrencyDbTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @EachDatabase
    void the_newest_policy_in_force_names_the_currency_and_others_are_not_in_the_sum(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.named("C1", "何静"));

        archive.policies(
                policy("P1", "C1", "1000", "CNY", MAY, PolicyStatus.IN_FORCE),
                policy("P2", "C1", "300.25", "USD", MAY.plusDays(1), PolicyStatus.IN_FORCE),
                policy("P3", "C1", "200", "usd", null, PolicyStatus.IN_FORCE),
                policy("P4", "C1", "5000", "EUR", MAY.plusDays(9), PolicyStatus.LAPSED));

        CustomerRow row = row(db, archive);
        assertThat(row.premium()).isEqualByComparingTo("500.25");
        assertThat(row.currency()).isEqualTo("USD");
        assertThat(row.policies()).isEqualTo(3);
        CustomerView.Derived derived = archive.view("C1", archive.lin).derived();
        assertThat(derived.premium()).isEqualByComparingTo("500.25");
        assertThat(derived.currency()).isEqualTo("USD");

        archive.policies(policy("P2", "C1", "300.25", "USD", MAY.plusDays(1), PolicyStatus.CANCELLED));
        assertThat(row(db, archive).currency()).isEqualTo("CNY");
        assertThat(row(db, archive).premium()).isEqualByComparingTo("1000");
    }

    @EachDatabase
    void of_policies_that_start_together_the_one_stored_last_counts_and_a_start_beats_none(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.named("C1", "何静"));
        archive.policies(
                policy("P1", "C1", "10", "EUR", MAY, PolicyStatus.IN_FORCE),
                policy("P2", "C1", "20", "USD", MAY, PolicyStatus.IN_FORCE),
                policy("P3", "C1", "40", "CNY", null, PolicyStatus.IN_FORCE));

        assertThat(row(db, archive).currency()).isEqualTo("USD");
        assertThat(row(db, archive).premium()).isEqualByComparingTo("20");
        assertThat(archive.view("C1", archive.lin).derived().currency()).isEqualTo("USD");
    }

    @EachDatabase
    void list_and_page_agree_for_any_mix_of_policies(Db db) {
        Archive archive = new Archive(db);
        Random random = new Random(20_260_630);
        List<CustomerFacts> people = new ArrayList<>();
        List<PolicyFacts> policies = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            people.add(Archive.named("C" + i, "何静"));
            int held = random.nextInt(6);
            for (int j = 0; j < held; j++) policies.add(any("P" + i + "-" + j, "C" + i, random));
        }

        archive.customers(people.toArray(CustomerFacts[]::new));
        archive.policies(policies.toArray(PolicyFacts[]::new));

        List<CustomerRow> rows = db.in(
                        em -> Archive.finder(em).page(CustomerQuery.all(), archive.lin, Page.Request.first(100)))
                .rows();
        assertThat(rows).hasSize(60);
        assertThat(rows).extracting(CustomerRow::currency).contains("CNY", "USD", "EUR", null);
        for (CustomerRow row : rows) {
            CustomerView.Derived derived =
                    archive.view(row.externalId(), archive.lin).derived();
            assertThat(row.currency()).as(row.externalId()).isEqualTo(derived.currency());
            assertThat(row.premium()).as(row.externalId()).isEqualByComparingTo(derived.premium());
            assertThat(row.policies()).as(row.externalId()).isEqualTo(derived.policiesInForce());
        }
    }

    @EachDatabase
    void claims_and_renewals_are_in_the_currency_of_their_policy(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.named("C1", "何静"));
        archive.policies(
                policy("P1", "C1", "1000", "CNY", MAY, PolicyStatus.IN_FORCE),
                policy("P2", "C1", "300", "USD", MAY.minusDays(1), PolicyStatus.IN_FORCE));
        archive.claims(Archive.claim("K2", "P2", TODAY.minusDays(3)));

        assertThat(archive.view("C1", archive.lin).claims())
                .extracting(CustomerView.ClaimLine::currency)
                .containsExactly("USD");
        assertThat(db.in(em -> new RenewalList(em, Archive.CLOCK)
                                .page(RenewalQuery.within(30), archive.lin, Page.Request.first(10)))
                        .rows())
                .extracting(RenewalRow::currency)
                .containsExactly("CNY", "USD");
    }

    @EachDatabase
    void a_policy_without_a_currency_is_in_that_of_the_house_and_an_unknown_one_is_refused(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.named("C1", "何静"));
        ArchiveBatch batch = new ArchiveBatch(
                7L,
                List.of(),
                Archive.placed(List.of(
                        policy("P1", "C1", "10", null, MAY, PolicyStatus.IN_FORCE),
                        policy("P2", "C1", "10", "RMB", MAY, PolicyStatus.IN_FORCE),
                        policy("P3", "C1", "10", "ZZZ", MAY, PolicyStatus.IN_FORCE))),
                List.of(),
                List.of());

        Kept kept = db.in(
                em -> new KeepArchive(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK), new CustomerSettings("USD"))
                        .keep(batch));

        assertThat(kept.refusals()).extracting(Kept.Finding::externalId).containsExactly("P3");
        assertThat(archive.view("C1", archive.lin).policies())
                .extracting(CustomerView.PolicyLine::currency)
                .containsExactly("USD", "CNY");
    }

    @EachDatabase
    void conditions_on_premiums_and_their_order_look_at_the_house_currency(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.named("C1", "何静"),
                Archive.named("C2", "何静"),
                Archive.named("C3", "何静"),
                Archive.named("C4", "何静"));
        archive.policies(
                policy("P1", "C1", "900", "USD", MAY, PolicyStatus.IN_FORCE),
                policy("P2", "C2", "800", "CNY", MAY, PolicyStatus.IN_FORCE),
                policy("P3", "C3", "50", "CNY", MAY, PolicyStatus.IN_FORCE));

        assertThat(found(db, archive, new Condition(Field.PREMIUM, Op.GE, "500")))
                .containsExactly("C2");
        assertThat(found(db, archive, new Condition(Field.PREMIUM, Op.LT, "500")))
                .containsExactly("C3", "C4");
        assertThat(found(db, archive)).containsExactly("C2", "C3", "C1", "C4");
    }

    @EachDatabase
    void customers_of_earlier_versions_are_brought_up_to_date(Db db) throws SQLException {
        String schema = "before_currencies";
        var flyway =
                Flyway.configure().dataSource(db.source()).defaultSchema(schema).cleanDisabled(false);
        flyway.target("010").load().migrate();
        try (Connection connection = db.source().getConnection();
                Statement statement = connection.createStatement()) {
            for (int id = 1; id <= 3; id++)
                statement.execute("insert into " + schema + ".customer (id, external_id, kind, name, name_key,"
                        + " premium_in_force, policies_in_force, updated_at, version) values (" + id + ", 'C" + id
                        + "', 'INDIVIDUAL', 'x', 'x', 0, 0, '2026-01-01 00:00:00', 1)");
            old(statement, schema, 1, 1, "1000", "CNY", "'2026-05-01'", "IN_FORCE");
            old(statement, schema, 2, 1, "300", "USD", "'2026-05-02'", "IN_FORCE");
            old(statement, schema, 3, 1, "7", "USD", "null", "IN_FORCE");
            old(statement, schema, 4, 2, "5", "USD", "'2026-05-02'", "LAPSED");
            old(statement, schema, 5, 3, "64", "CNY", "'2026-05-02'", "IN_FORCE");

            flyway.target("latest").load().migrate();

            List<String> seen = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(
                    "select premium_currency, premium_in_force from " + schema + ".customer order by id")) {
                while (rows.next()) seen.add(rows.getString(1) + " " + rows.getBigDecimal(2));
            }
            assertThat(seen).containsExactly("USD 307.00", "CNY 0.00", "CNY 64.00");
        } finally {
            flyway.load().clean();
        }
    }

    private static void old(
            Statement statement,
            String schema,
            int id,
            int customer,
            String premium,
            String currency,
            String start,
            String status)
            throws SQLException {
        statement.execute("insert into " + schema + ".policy (id, external_id, customer_id, line, premium, currency,"
                + " start_date, status, renewal, updated_at) values (" + id + ", 'P" + id + "', " + customer
                + ", 'MOTOR', " + premium + ", '" + currency + "', " + start + ", '" + status
                + "', 'NONE', '2026-01-01 00:00:00')");
    }

    private static PolicyFacts any(String externalId, String customer, Random random) {
        return policy(
                externalId,
                customer,
                random.nextInt(8) == 0
                        ? null
                        : BigDecimal.valueOf(random.nextInt(500_000), 2).toString(),
                List.of("CNY", "USD", "EUR").get(random.nextInt(3)),
                random.nextInt(4) == 0 ? null : MAY.plusDays(random.nextInt(3)),
                random.nextInt(3) == 0 ? PolicyStatus.LAPSED : PolicyStatus.IN_FORCE);
    }

    private static PolicyFacts policy(
            String externalId,
            String customer,
            @Nullable String premium,
            @Nullable String currency,
            @Nullable LocalDate start,
            PolicyStatus status) {
        return new PolicyFacts(
                externalId,
                customer,
                Line.HEALTH,
                null,
                null,
                null,
                premium == null ? null : new BigDecimal(premium),
                null,
                currency,
                start,
                TODAY.plusDays(10),
                status,
                null,
                null);
    }

    private static CustomerRow row(Db db, Archive archive) {
        return db.in(em -> Archive.finder(em).page(CustomerQuery.all(), archive.lin, Page.Request.first(5)))
                .rows()
                .get(0);
    }

    private static List<String> found(Db db, Archive archive, Condition... conditions) {
        CustomerQuery query = new CustomerQuery(null, List.of(conditions), Sort.PREMIUM);
        return db.in(em -> Archive.finder(em).page(query, archive.lin, Page.Request.first(50))).rows().stream()
                .map(CustomerRow::externalId)
                .toList();
    }
}
