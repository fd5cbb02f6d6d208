package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.dmn.KieDecisionEngine;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;

class TryStageRulesDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @EachDatabase
    void a_draft_tells_how_many_customers_would_be_told_another_step(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> {
            Book book = new Book(em);
            for (int id = 1; id <= 5; id++) {
                long customer = book.customer(staff.mei());
                Sql.of(
                                "insert into quote (id, customer_id, line, currency, quoted_on, status, updated_at) values (?, ?,"
                                        + " 'HOME', 'CNY', ?, 'OPEN', ?)",
                                id,
                                customer,
                                TODAY.minusDays(id < 4 ? 5 : 60),
                                NOW)
                        .execute(em);
            }
            book.objects(1, UsePurpose.ANALYSIS, staff.mei());
        });
        db.run(em -> assertThat(new Archive(em, Clock.fixed(NOW, ZoneOffset.UTC)).sample(3))
                .as("from all over a small archive too")
                .extracting(CustomerId::value)
                .containsExactly(2L, 4L));
        List<Table.Rule> earlier = new ArrayList<>(ReadStageRules.shipped().rules());
        Table.Rule call = earlier.get(3);
        earlier.set(3, new Table.Rule(List.of("\"QUOTE_OPEN\"", "false", "[3..39]", "-", "-"), call.outcomes()));
        earlier.set(
                2,
                new Table.Rule(
                        List.of("\"QUOTE_OPEN\"", "false", "<= 2", "-", "-"),
                        earlier.get(2).outcomes()));

        db.run(em -> {
            TryStageRules trial =
                    new TryStageRules(em, Clock.fixed(NOW, ZoneOffset.UTC), new KieDecisionEngine(), Rules.SHIPPED);
            Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
            assertThat(trial.with(earlier, lead))
                    .isEqualTo(new TryStageRules.Trial(
                            4, 2, List.of(new TryStageRules.Move(Step.WAIT, Step.CALL_ABOUT_QUOTE, 2))));
            assertThat(trial.with(ReadStageRules.shipped().rules(), lead).changed())
                    .isZero();
            assertThatThrownBy(() -> trial.with(earlier, staff.viewer(staff.mei(), staff.west(), Role.AGENT)))
                    .isInstanceOf(NotAllowed.class);
        });
    }
}
