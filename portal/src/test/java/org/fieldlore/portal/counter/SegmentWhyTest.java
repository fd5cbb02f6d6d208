package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldlore.customer.ClaimStatus;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.ConsentChannel;
import org.fieldlore.customer.ConsentRow;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.AgentLine;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.Derived;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Education;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.MaritalStatus;
import org.fieldlore.customer.Op;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Stage;
import org.fieldlore.customer.Stand;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.Membership;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SegmentWhyTest {
    private static final SourceLine SOURCE = new SourceLine(null, null, null, null, Instant.EPOCH);
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final List<Field> NOTHING_OF_ONES_OWN = List.of(Field.BRANCH, Field.SEGMENT);

    @Test
    void each_thing_that_the_rule_looks_at_is_told_as_it_is_of_this_customer() {
        assertThat(why(
                        Locale.ENGLISH,
                        Condition.of("age", "BETWEEN", "30..45"),
                        Condition.of("policies", "GE", "2"),
                        Condition.of("line", "EQ", "MOTOR"),
                        Condition.of("lacksLine", "IN", "PENSION,HEALTH"),
                        Condition.of("silentForDays", "GE", "10")))
                .isEqualTo("aged 38 · 2 policies · has Motor cover only · has no Health, Pension cover"
                        + " · no contact for 12 days");
        assertThat(why(
                        Locale.SIMPLIFIED_CHINESE,
                        Condition.of("income", "GE", "200000"),
                        Condition.of("birthdayWithinDays", "LE", "300"),
                        Condition.of("renewalWithinDays", "LE", "45"),
                        Condition.of("quadrant", "EQ", "CHERISH")))
                .isEqualTo("年收入 ¥240,000 · 03-05过生日 · 车险 18 天后到期 · 宠爱");
    }

    @Test
    void every_field_has_words_in_both_languages() {
        for (Field field : Field.values()) {
            String value = field.coded() ? last(field.allowed()) : field == Field.SINCE ? "2020-01-31" : "5";
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE))
                if (!NOTHING_OF_ONES_OWN.contains(field))
                    assertThat(why(locale, new Condition(field, Op.EQ, value)))
                            .as(field + " " + locale)
                            .isNotBlank()
                            .doesNotContain("{", "null");
        }
    }

    private static String last(String allowed) {
        return allowed.substring(allowed.lastIndexOf(' ') + 1);
    }

    private static String why(Locale locale, Condition... rule) {
        Membership membership = new Membership(new SegmentId(1), "s", "客群", "Segment", "目标", "Goal", List.of(rule));
        return new SegmentWhy(
                        view(),
                        new Wordbook(locale),
                        "CNY",
                        TODAY,
                        () -> Quadrant.CHERISH,
                        () -> List.of(said(Stand.CONSENTS), said(Stand.OBJECTS)))
                .of(membership);
    }

    private static ConsentRow said(Stand stand) {
        return new ConsentRow(
                UsePurpose.ANALYSIS, stand, ConsentChannel.PHONE, "T1", TODAY, "林慧", "Lin Hui", Instant.EPOCH, true);
    }

    private static CustomerView view() {
        List<FactLine> facts = Arrays.stream(Fact.values())
                .map(fact -> new FactLine(fact, value(fact), false, SOURCE))
                .toList();
        List<PolicyLine> policies = List.of(motor(1, "2026-07-18"), motor(2, "2026-12-31"));
        ClaimLine claim =
                new ClaimLine("K1", "P1", Line.MOTOR, TODAY.minusDays(40), null, "CNY", ClaimStatus.PAID, null, SOURCE);
        Instant contact =
                TODAY.minusDays(12).atTime(12, 0).atZone(ZoneId.systemDefault()).toInstant();
        return new CustomerView(
                new CustomerId(1),
                "C1",
                "周明",
                1,
                Clearance.OWN,
                true,
                facts,
                new AgentLine(new AgentId(1), "linhui", "林慧", "Lin Hui"),
                new Derived(38, 6, new BigDecimal("3200"), "CNY", 2, Set.of(Line.MOTOR), 1, contact, 18),
                List.of(),
                policies,
                List.of(claim),
                List.of(),
                List.of());
    }

    private static PolicyLine motor(int id, String end) {
        return new PolicyLine(
                new PolicyId(id),
                "P" + id,
                Line.MOTOR,
                null,
                null,
                null,
                new BigDecimal("1600"),
                new BigDecimal("200000"),
                "CNY",
                null,
                LocalDate.parse(end),
                PolicyStatus.IN_FORCE,
                Renewal.CONSIDERING,
                null,
                (int) ChronoUnit.DAYS.between(TODAY, LocalDate.parse(end)),
                null,
                Set.of(),
                SOURCE);
    }

    private static @Nullable Object value(Fact fact) {
        return switch (fact) {
            case KIND -> CustomerKind.INDIVIDUAL;
            case GENDER -> Gender.M;
            case INCOME -> new BigDecimal("240000");
            case BIRTH_DATE -> LocalDate.of(1988, 3, 5);
            case EDUCATION -> Education.BACHELOR;
            case MARITAL_STATUS -> MaritalStatus.MARRIED;
            case STAGE -> Stage.CLIENT;
            case CHILDREN -> 2;
            case SATISFACTION -> 8;
            case SINCE -> LocalDate.of(2020, 4, 30);
            case REGION, CITY, OCCUPATION, ADDRESS -> "杭州";
            default -> null;
        };
    }
}
