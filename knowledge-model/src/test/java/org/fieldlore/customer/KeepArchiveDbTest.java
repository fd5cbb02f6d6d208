package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldlore.customer.Archive.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;

class KeepArchiveDbTest {
    private static final Instant YESTERDAY = Instant.parse("2026-06-29T10:00:00Z");

    @EachDatabase
    void the_same_batch_twice_changes_nothing(Db db) {
        Archive archive = new Archive(db);
        ArchiveBatch batch = new ArchiveBatch(
                7L,
                Archive.placed(List.of(Archive.zhou("C1", "linhui"), Archive.named("c1", "何静"))),
                Archive.placed(List.of(Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY))),
                Archive.placed(List.of(Archive.claim("K1", "P1", TODAY.minusDays(40)))),
                Archive.placed(List.of(Archive.call("C1", "问涨价", YESTERDAY))));

        Kept first = archive.keep(batch);
        long words = db.in(em -> new Outbox(em, Archive.CLOCK).lag().entries());
        Kept second = archive.keep(batch);

        assertThat(first.findings()).isEmpty();
        assertThat(first.customers()).isEqualTo(new Kept.Count(2, 0, 0, 0));
        assertThat(first.policies()).isEqualTo(new Kept.Count(1, 0, 0, 0));
        assertThat(first.claims()).isEqualTo(new Kept.Count(1, 0, 0, 0));
        assertThat(first.interactions()).isEqualTo(new Kept.Count(1, 0, 0, 0));
        assertThat(words).isEqualTo(2);
        assertThat(second.customers()).isEqualTo(new Kept.Count(0, 0, 2, 0));
        assertThat(second.policies()).isEqualTo(new Kept.Count(0, 0, 1, 0));
        assertThat(second.claims()).isEqualTo(new Kept.Count(0, 0, 1, 0));
        assertThat(second.interactions()).isEqualTo(new Kept.Count(0, 0, 1, 0));
        db.run(em -> assertThat(new Outbox(em, Archive.CLOCK).lag().entries()).isEqualTo(2));
    }

    @EachDatabase
    void a_changed_fact_is_stored_and_told_and_a_silent_source_erases_nothing(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));

        Kept kept = archive.customers(Archive.named("C1", "周明远"));

        assertThat(kept.customers()).isEqualTo(new Kept.Count(0, 1, 0, 0));
        CustomerView view = archive.view("C1", archive.lin);
        assertThat(view.name()).isEqualTo("周明远");
        assertThat(view.value(Fact.OCCUPATION)).isEqualTo("软件工程师");
        assertThat(view.fact(Fact.NAME).source().place()).isEqualTo("extract.csv:2");
        assertThat(view.fact(Fact.NAME).source().run()).isEqualTo(7);
    }

    @EachDatabase
    void rows_that_hang_on_nothing_are_refused_and_the_rest_goes_on(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));

        Kept policies = archive.policies(
                Archive.policy("P1", "nobody", Line.MOTOR, "10", TODAY),
                Archive.policy("P2", "C1", Line.HOME, "10", TODAY),
                Archive.policy("P3", "C1", Line.HOME, "-1", TODAY));
        Kept claims = archive.claims(Archive.claim("K1", "P1", TODAY), Archive.claim("K2", "P2", TODAY));

        assertThat(policies.policies()).isEqualTo(new Kept.Count(1, 0, 0, 2));
        assertThat(policies.refusals())
                .extracting(Kept.Finding::place, Kept.Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("extract.csv:2", "UNKNOWN_CUSTOMER"), tuple("extract.csv:4", "ValueNotAllowed"));
        assertThat(claims.claims()).isEqualTo(new Kept.Count(1, 0, 0, 1));
        assertThat(claims.refusals()).extracting(Kept.Finding::code).containsExactly("UNKNOWN_POLICY");
    }

    @EachDatabase
    void a_customer_without_a_name_or_with_an_impossible_value_is_refused_whole(Db db) {
        Archive archive = new Archive(db);

        Kept kept = archive.customers(
                Archive.named("C1", null),
                Archive.person("C2", "何静", "linhui", TODAY.minusYears(30), -3, "杭州"),
                Archive.zhou("C3", "nobody"));

        assertThat(kept.customers()).isEqualTo(new Kept.Count(1, 0, 0, 2));
        assertThat(kept.findings())
                .extracting(Kept.Finding::externalId, Kept.Finding::refused, Kept.Finding::code)
                .containsExactly(
                        tuple("C1", true, "Required"),
                        tuple("C2", true, "ValueNotAllowed"),
                        tuple("C3", false, "UNKNOWN_AGENT"));
    }

    @EachDatabase
    void sums_follow_policies_and_contacts(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(20)),
                Archive.policy("P2", "C1", Line.HOME, "800", TODAY.plusDays(5)),
                Archive.policy("P3", "C1", Line.LIFE, "9000", TODAY, PolicyStatus.LAPSED, null));
        archive.interactions(Archive.call("C1", "问涨价", YESTERDAY));

        db.run(em -> {
            var row = Sql.of("select premium_in_force, policies_in_force, next_renewal, last_contact from customer")
                    .rows(em)
                    .get(0);
            assertThat(row.money(0)).isEqualByComparingTo("4000.5");
            assertThat(row.number(1)).isEqualTo(2);
            assertThat(row.date(2)).isEqualTo(LocalDate.of(2026, 7, 5));
            assertThat(row.instant(3)).isEqualTo(YESTERDAY);
        });
    }

    @EachDatabase
    void a_correction_stands_until_the_source_says_something_new(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.person("C1", "周明", "linhui", TODAY.minusYears(30), 1, "杭州"));
        var id = archive.id("C1");
        int version = archive.view("C1", archive.lin).version();
        db.run(em -> new CorrectCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .correct(id, archive.lin, version, Map.of(Fact.CITY, "宁波")));

        Kept stale = archive.customers(Archive.person("C1", "周明", "linhui", TODAY.minusYears(30), 1, "杭州"));
        assertThat(stale.customers().unchanged()).isEqualTo(1);
        assertThat(archive.view("C1", archive.lin).value(Fact.CITY)).isEqualTo("宁波");

        archive.customers(Archive.person("C1", "周明", "linhui", TODAY.minusYears(30), 1, "上海"));
        assertThat(archive.view("C1", archive.lin).value(Fact.CITY)).isEqualTo("上海");
    }

    @EachDatabase
    void a_renewal_set_by_hand_stands_until_the_next_term(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        PolicyFacts imported =
                Archive.policy("P1", "C1", Line.MOTOR, "100", TODAY, PolicyStatus.IN_FORCE, Renewal.CONSIDERING);
        archive.policies(imported);
        var policy = archive.view("C1", archive.lin).policies().get(0);
        Renewal before = db.in(
                em -> new SetRenewal(em, new Outbox(em, Archive.CLOCK)).to(policy.id(), archive.lin, Renewal.RENEWING));
        assertThat(before).isEqualTo(Renewal.CONSIDERING);

        assertThat(archive.policies(imported).policies().unchanged()).isEqualTo(1);
        assertThat(archive.view("C1", archive.lin).policies().get(0).renewal()).isEqualTo(Renewal.RENEWING);

        archive.policies(Archive.policy("P1", "C1", Line.MOTOR, "100", TODAY.plusYears(1)));
        assertThat(archive.view("C1", archive.lin).policies().get(0).renewal()).isEqualTo(Renewal.NONE);
    }
}
