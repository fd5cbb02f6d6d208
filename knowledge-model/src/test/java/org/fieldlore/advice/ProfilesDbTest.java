package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.fieldlore.advice.offer.Fact;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

class ProfilesDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    private static Profiles profiles(EntityManager em) {
        return new Profiles(em, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static long holding(EntityManager em, Staff staff, String... lines) {
        Book book = new Book(em);
        long customer = book.customer(staff.mei());
        for (String line : lines) book.policy(customer, line, LocalDate.of(2027, 1, 1), "100");
        return customer;
    }

    @EachDatabase
    void a_customer_is_read_with_facts_and_lines_in_force(Db db) {
        Staff staff = Staff.enrol(db);
        long customer = db.in(em -> {
            long id = holding(em, staff, "MOTOR", "LIFE", "MOTOR");
            long ended = new Book(em).policy(id, "HEALTH", LocalDate.of(2025, 1, 1), "100");
            Sql.of("update policy set status = 'LAPSED' where id = ?", ended).execute(em);
            Sql.of(
                            "update customer set occupation = '教师', gender = 'F', since = ? where id = ?",
                            LocalDate.of(2021, 1, 1),
                            id)
                    .execute(em);
            return id;
        });

        Profile read = db.in(em -> new Archive(em, Clock.fixed(NOW, ZoneOffset.UTC))
                        .facts(
                                new CustomerId(customer),
                                staff.viewer(staff.mei(), staff.west(), Role.AGENT),
                                List.of()))
                .orElseThrow()
                .profile();

        assertThat(read.holds()).containsExactlyInAnyOrder("MOTOR", "LIFE");
        assertThat(read.facts())
                .containsExactly(
                        new Fact("kind", "INDIVIDUAL"),
                        new Fact("gender", "F"),
                        new Fact("age", "35-39"),
                        new Fact("maritalStatus", "MARRIED"),
                        new Fact("children", "1"),
                        new Fact("occupation", "教师"),
                        new Fact("years", "4-5"),
                        new Fact("branch", Long.toString(staff.west().value())));
    }

    @EachDatabase
    void it_learns_from_those_with_two_policies_who_do_not_object(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            for (int i = 0; i < 40; i++) holding(em, staff, "MOTOR", i % 4 == 0 ? "LIFE" : "ACCIDENT");
            holding(em, staff, "MOTOR");
            long objecting = holding(em, staff, "MOTOR", "PENSION");
            new Book(em).objects(objecting, UsePurpose.ANALYSIS, staff.mei());
        });

        List<Profile> all = db.in(em -> profiles(em).toLearnFrom(1_000));
        assertThat(all).hasSize(40);
        List<Profile> some = db.in(em -> profiles(em).toLearnFrom(20));
        assertThat(some.size()).isBetween(10, 20);

        NextProduct learnt = NextProduct.learn(all, List.of("PROPERTY"), new LogisticRegression());
        assertThat(learnt.offers(new Profile(Set.of("MOTOR"), all.get(0).facts()), any -> true))
                .extracting(offer -> offer.product())
                .containsExactly("ACCIDENT", "LIFE", "PROPERTY");
    }
}
