package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldlore.advice.offer.Spell;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Sql;

class LearnTimingDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    private static LearntTiming learnt(EntityManager em, Instant now) {
        return new LearntTiming(em, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A customer with covers, each begun so many days ago. */
    private static long customer(EntityManager em, Staff staff, Object... linesAndDays) {
        Book book = new Book(em);
        long customer = book.customer(staff.mei());
        for (int i = 0; i < linesAndDays.length; i += 2)
            Sql.of(
                            "update policy set start_date = ? where id = ?",
                            TODAY.minusDays((int) linesAndDays[i + 1]),
                            book.policy(customer, (String) linesAndDays[i], TODAY.plusDays(30), "100"))
                    .execute(em);
        return customer;
    }

    @EachDatabase
    void each_customer_is_watched_from_the_first_cover_until_one_of_another_line_or_today(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            customer(em, staff, "MOTOR", 400, "HOME", 300, "LIFE", 10);
            customer(em, staff, "MOTOR", 400, "HOME", 300);
            // Taken again is no second sale.
            customer(em, staff, "MOTOR", 700, "MOTOR", 335);
            customer(em, staff, "HEALTH", 50, "LIFE", -20);
            customer(em, staff, "LIFE", 2_000, "HOME", 100);
            customer(em, staff);
            long objecting = customer(em, staff, "MOTOR", 90, "HOME", 80);
            new Book(em).objects(objecting, UsePurpose.ANALYSIS, staff.mei());
        });

        LearntTiming.Kept kept = db.in(em -> learnt(em, NOW).learn());

        assertThat(kept.spells().get("MOTOR"))
                .containsExactlyInAnyOrder(new Spell(100, true, 2), new Spell(700, false, 1));
        assertThat(kept.spells().get("HEALTH")).containsExactly(new Spell(50, false, 1));
        assertThat(kept.spells().get("LIFE")).containsExactly(new Spell(1_095, false, 1));
        db.run(em -> assertThat(learnt(em, NOW).newest()).contains(kept));
    }

    @EachDatabase
    void it_is_learnt_once_a_day_and_other_servers_take_it_over(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            for (int i = 0; i < 60; i++) customer(em, staff, "MOTOR", 300, "HOME", 200);
            for (int i = 0; i < 60; i++) customer(em, staff, "MOTOR", 300);
        });
        db.run(em -> {
            LearnTiming first = new LearnTiming(learnt(em, NOW), Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(first.chance("MOTOR", 50)).isEmpty();
            assertThat(first.run()).isTrue();
            assertThat(first.run()).isFalse();

            Instant later = NOW.plusSeconds(3_600);
            LearnTiming other = new LearnTiming(learnt(em, later), Clock.fixed(later, ZoneOffset.UTC));
            assertThat(other.run()).isFalse();
            SecondSale sale = other.chance("MOTOR", 50).orElseThrow();
            assertThat(sale).isEqualTo(new SecondSale("MOTOR", 50, 90, 0.5, sale.low(), sale.high(), 120));
            assertThat(sale.low()).isBetween(0.4, 0.45);
            assertThat(other.chance("HOME", 50))
                    .hasValueSatisfying(any -> assertThat(any.line()).isNull());
            assertThat(other.curve().orElseThrow().median()).hasValue(100);
        });
    }

    @EachDatabase
    void of_an_empty_archive_nothing_is_learnt(Db db) {
        db.run(em -> {
            LearnTiming timing = new LearnTiming(learnt(em, NOW), Clock.fixed(NOW, ZoneOffset.UTC));
            assertThat(timing.run()).isTrue();
            assertThat(timing.curve()).isEmpty();
            assertThat(timing.chance("MOTOR", 10)).isEmpty();
            assertThat(learnt(em, NOW).newest().orElseThrow().spells()).isEmpty();
        });
    }
}
