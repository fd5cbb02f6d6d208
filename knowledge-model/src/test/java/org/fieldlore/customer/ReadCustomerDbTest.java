package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldlore.customer.Archive.TODAY;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.IntStream;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;

class ReadCustomerDbTest {

    @EachDatabase
    void the_page_tells_facts_household_policies_claims_and_contacts(Db db) {
        Archive archive = filled(db);

        CustomerView view = archive.view("C1", archive.lin);

        assertThat(view.value(Fact.INCOME)).isEqualTo(new BigDecimal("240000.00"));
        assertThat(view.value(Fact.PLATE)).isEqualTo("浙A12345");
        assertThat(view.value(Fact.ADDRESS)).isEqualTo("杭州市文三路1号");
        assertThat(view.value(Fact.NOTE)).isEqualTo("担心保费会不会越交越贵");
        assertThat(view.facts()).hasSize(Fact.values().length);
        assertThat(Objects.requireNonNull(view.agent()).name("zh-CN")).isEqualTo("林慧");
        assertThat(view.household()).extracting(CustomerView.Member::name).containsExactly("吴桐");
        assertThat(view.household().get(0).lines()).containsExactlyInAnyOrder(Line.HOME, Line.LIFE);
        assertThat(view.policies())
                .extracting(CustomerView.PolicyLine::externalId, CustomerView.PolicyLine::daysToRenewal)
                .containsExactly(tuple("P1", 18), tuple("P2", null));
        assertThat(view.claims()).extracting(CustomerView.ClaimLine::policy).containsExactly("P1");
        assertThat(view.interactions()).hasSize(50);
        assertThat(view.interactions().get(0).text()).isEqualTo("通话 59");
        assertThat(view.correctable()).isTrue();
    }

    @EachDatabase
    void what_follows_from_the_facts_is_worked_out(Db db) {
        CustomerView.Derived derived = view(db).derived();

        assertThat(derived.age()).isEqualTo(38);
        assertThat(derived.yearsWithUs()).isEqualTo(6);
        assertThat(derived.premium()).isEqualByComparingTo("3200.50");
        assertThat(derived.policiesInForce()).isEqualTo(1);
        assertThat(derived.lines()).containsExactly(Line.MOTOR);
        assertThat(derived.claims36Months()).isEqualTo(1);
        assertThat(derived.daysToRenewal()).isEqualTo(18);
        assertThat(derived.lastContact()).isEqualTo(Instant.parse("2026-03-01T00:59:00Z"));
    }

    private static CustomerView view(Db db) {
        Archive archive = filled(db);
        return archive.view("C1", archive.lin);
    }

    @EachDatabase
    void each_role_sees_what_it_may(Db db) {
        Archive archive = filled(db);

        CustomerView colleague = archive.view("C1", archive.chen);
        assertThat(colleague.value(Fact.PHONE)).isEqualTo("100******0012");
        assertThat(colleague.fact(Fact.INCOME).masked()).isTrue();
        assertThat(colleague.value(Fact.INCOME)).isNull();
        assertThat(colleague.name()).isEqualTo("周明");
        assertThat(colleague.correctable()).isFalse();
        CustomerView administrator = archive.view("C1", archive.administrator);
        assertThat(administrator.name()).isEqualTo("周**");
        assertThat(administrator.value(Fact.ID_NUMBER)).isEqualTo("9901**********123X");
        assertThat(administrator.interactions().get(0).text()).isNull();
        assertThatThrownBy(() -> archive.view("C1", archive.stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> archive.view("C1", archive.actuary)).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void nobody_learns_from_a_refusal_whether_a_customer_exists(Db db) {
        Archive archive = filled(db);

        assertThatThrownBy(() ->
                        db.in(em -> new ReadCustomer(em, Archive.CLOCK).view(new CustomerId(987_654_321), archive.lin)))
                .isInstanceOf(NotFound.class);
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.zhou("C1", "linhui"), Archive.person("C2", "吴桐", "linhui", TODAY.minusYears(35), 2, "杭州"));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(18)),
                Archive.policy("P2", "C1", Line.LIFE, "700", TODAY, PolicyStatus.LAPSED, null),
                Archive.policy("P3", "C2", Line.HOME, "900", TODAY.plusDays(90)),
                Archive.policy("P4", "C2", Line.LIFE, "900", TODAY.plusDays(90)));
        archive.claims(Archive.claim("K1", "P1", TODAY.minusMonths(3)));
        archive.interactions(IntStream.range(0, 60)
                .mapToObj(i -> Archive.call(
                        "C1", "通话 " + i, Instant.parse("2026-03-01T00:00:00Z").plusSeconds(60L * i)))
                .toArray(InteractionFacts[]::new));
        return archive;
    }
}
