package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.match.Particulars;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.jspecify.annotations.Nullable;

/** What a rule filled is marked, gives way to what is said, and overrides nothing. */
class FillingsDbTest {
    private static CustomerFacts filled(String id, Gender gender) {
        return Archive.told(id, gender, null, Map.of(Fact.GENDER, Filling.ID_NUMBER), Map.of());
    }

    private static CustomerFacts stated(String id, @Nullable Gender gender) {
        return Archive.told(id, gender, null, Map.of(), Map.of());
    }

    private static CustomerView.@Nullable Filled mark(Archive archive, String id) {
        return archive.view(id, archive.lin).fact(Fact.GENDER).filled();
    }

    @EachDatabase
    void a_filled_gap_is_marked_with_its_rule_and_run(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M));

        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isEqualTo(Gender.M);
        assertThat(mark(archive, "A"))
                .isEqualTo(new CustomerView.Filled(Filling.ID_NUMBER, 7L, Archive.CLOCK.instant()));
        assertThat(archive.view("A", archive.lin).fact(Fact.NAME).filled()).isNull();
        assertThat(archive.customers(filled("A", Gender.M)).customers().unchanged())
                .isEqualTo(1);
        archive.customers(filled("A", Gender.F));
        assertThat(mark(archive, "A")).isNotNull();
    }

    @EachDatabase
    void a_filled_field_of_a_policy_is_marked_until_a_source_states_it(Db db) {
        Archive archive = new Archive(db);
        archive.customers(stated("A", null));
        archive.policies(channel("AGENT", true));
        assertThat(policy(archive))
                .returns("AGENT", PolicyLine::channel)
                .returns(Set.of("channel"), PolicyLine::filled);

        archive.policies(channel("BROKER", true));
        assertThat(policy(archive))
                .returns("BROKER", PolicyLine::channel)
                .returns(Set.of("channel"), PolicyLine::filled);

        archive.policies(channel("BANK", false));
        assertThat(policy(archive)).returns("BANK", PolicyLine::channel).returns(Set.of(), PolicyLine::filled);

        archive.policies(channel("AGENT", true));
        assertThat(policy(archive)).returns("BANK", PolicyLine::channel).returns(Set.of(), PolicyLine::filled);
    }

    @EachDatabase
    void what_a_customer_means_to_do_is_filled_until_somebody_says_it(Db db) {
        Archive archive = new Archive(db);
        archive.customers(stated("A", null));
        archive.policies(renewal(null));
        archive.policies(renewal(Renewal.CONSIDERING));
        assertThat(policy(archive))
                .returns(Renewal.CONSIDERING, PolicyLine::renewal)
                .returns(Set.of("renewal"), PolicyLine::filled);

        db.run(em -> {
            Policy policy = em.find(Policy.class, policy(archive).id().value());
            policy.renewal(Renewal.RENEWING, null, archive.lin.agent());
        });
        assertThat(policy(archive)).returns(Set.of(), PolicyLine::filled);
        archive.policies(renewal(Renewal.CONSIDERING));
        assertThat(policy(archive))
                .returns(Renewal.RENEWING, PolicyLine::renewal)
                .returns(Set.of(), PolicyLine::filled);
    }

    private static PolicyFacts renewal(@Nullable Renewal meant) {
        LocalDate end = LocalDate.of(2026, 12, 1);
        return new PolicyFacts(
                "P",
                "A",
                Line.HOME,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                end,
                null,
                meant,
                null,
                meant == null ? Set.of() : Set.of("renewal"));
    }

    private static PolicyFacts channel(String channel, boolean filled) {
        PolicyFacts facts = Archive.policy("P", "A", Line.HOME, "900", LocalDate.of(2026, 12, 1));
        return new PolicyFacts(
                "P",
                "A",
                Line.HOME,
                null,
                null,
                null,
                facts.premium(),
                null,
                null,
                facts.startDate(),
                facts.endDate(),
                null,
                null,
                channel,
                filled ? Set.of("channel") : Set.of());
    }

    private static PolicyLine policy(Archive archive) {
        return archive.view("A", archive.lin).policies().get(0);
    }

    @EachDatabase
    void what_a_source_states_replaces_it_for_good(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M));

        archive.customers(stated("A", Gender.M));
        assertThat(mark(archive, "A")).isNull();

        archive.customers(filled("A", Gender.F));
        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isEqualTo(Gender.M);
        assertThat(mark(archive, "A")).isNull();
    }

    @EachDatabase
    void what_a_colleague_puts_right_is_not_filled_again(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M));
        int version = archive.view("A", archive.lin).version();

        db.run(em -> new CorrectCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .correct(archive.id("A"), archive.lin, version, Map.of(Fact.GENDER, "")));
        archive.customers(filled("A", Gender.F));

        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isNull();
        assertThat(mark(archive, "A")).isNull();
    }

    @EachDatabase
    void a_merge_takes_the_mark_along_and_its_undoing_gives_it_back(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M), filled("B", Gender.F), stated("C", Gender.F));

        long withFilled = merge(db, archive, "A", "B");
        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isEqualTo(Gender.F);
        assertThat(mark(archive, "A")).isNotNull();
        undo(db, archive, withFilled);
        assertThat(mark(archive, "A")).isNotNull();
        assertThat(mark(archive, "B")).isNotNull();

        long withStated = merge(db, archive, "A", "C");
        assertThat(mark(archive, "A")).isNull();
        undo(db, archive, withStated);
        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isEqualTo(Gender.M);
        assertThat(mark(archive, "A")).isNotNull();
        assertThat(mark(archive, "C")).isNull();
    }

    @EachDatabase
    void what_a_source_states_of_an_absorbed_customer_replaces_what_the_survivor_has_by_a_rule(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M), stated("B", null));
        merge(db, archive, "A", "B");

        archive.customers(stated("B", Gender.F));

        assertThat(archive.view("A", archive.lin).value(Fact.GENDER)).isEqualTo(Gender.F);
        assertThat(mark(archive, "A")).isNull();
    }

    @EachDatabase
    void it_is_no_evidence_that_two_are_one(Db db) {
        Archive archive = new Archive(db);
        archive.customers(filled("A", Gender.M), stated("B", Gender.M));

        List<Particulars> all = db.in(em -> new TrackDuplicates(em, Archive.CLOCK).particulars(0));

        assertThat(all).extracting(Particulars::gender).containsExactly(null, "M");
    }

    private static long merge(Db db, Archive archive, String survivor, String absorbed) {
        return db.in(em -> merger(em)
                .merge(archive.id(survivor), archive.id(absorbed), Set.of(Fact.GENDER), archive.administrator));
    }

    private static void undo(Db db, Archive archive, long merge) {
        db.run(em -> merger(em).undo(merge, archive.administrator));
    }

    private static MergeCustomers merger(EntityManager em) {
        return new MergeCustomers(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }
}
