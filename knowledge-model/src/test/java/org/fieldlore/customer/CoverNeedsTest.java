package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.WithNull;
import org.fieldlore.customer.CoverNeeds.Met;
import org.fieldlore.customer.CoverNeeds.Need;
import org.fieldlore.customer.CoverNeeds.Trait;
import org.fieldlore.customer.CustomerView.Derived;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.Member;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverNeedsTest {
    private static final SourceLine SOURCE = new SourceLine(1L, "c.csv:2", null, null, Instant.EPOCH);

    @Test
    void each_stage_of_life_is_told_by_declared_facts() {
        assertThat(stage(27, MaritalStatus.SINGLE, 0)).isEqualTo(LifeStage.YOUNG_SINGLE);
        assertThat(stage(29, MaritalStatus.MARRIED, 0)).isEqualTo(LifeStage.YOUNG_COUPLE);
        assertThat(stage(31, MaritalStatus.MARRIED, 1)).isEqualTo(LifeStage.SMALL_CHILDREN);
        assertThat(stage(42, MaritalStatus.MARRIED, 2)).isEqualTo(LifeStage.SCHOOL_CHILDREN);
        assertThat(stage(55, MaritalStatus.MARRIED, 2)).isEqualTo(LifeStage.EMPTY_NEST);
        assertThat(stage(66, MaritalStatus.WIDOWED, 2)).isEqualTo(LifeStage.RETIRED);
        assertThat(stage(null, MaritalStatus.MARRIED, null)).isEqualTo(LifeStage.UNKNOWN);
        CustomerView company = view(CustomerKind.CORPORATE, null, null, null, Set.of(), List.of());
        assertThat(CoverNeeds.shipped().of(company).stage()).isEqualTo(LifeStage.COMPANY);
    }

    @Test
    void the_age_of_a_child_at_home_says_more_than_the_age_of_the_parent() {
        CustomerView late =
                view(CustomerKind.INDIVIDUAL, 45, MaritalStatus.MARRIED, 1, Set.of(), List.of(member(3, Set.of())));

        CoverNeeds.Found found = CoverNeeds.shipped().of(late);

        assertThat(found.stage()).isEqualTo(LifeStage.SMALL_CHILDREN);
        assertThat(found.because()).isEqualTo(Map.of(Trait.CHILDREN, 1, Trait.YOUNGEST, 3));
    }

    @Test
    void a_home_that_the_family_insured_is_no_gap_but_a_life_of_another_is() {
        CustomerView view = view(
                CustomerKind.INDIVIDUAL,
                33,
                MaritalStatus.MARRIED,
                1,
                Set.of(Line.HEALTH),
                List.of(member(34, Set.of(Line.HOME, Line.LIFE))));

        Map<Line, Met> met = new EnumMap<>(Line.class);
        CoverNeeds.shipped().of(view).needs().forEach((need, state) -> met.put(need.line(), state));

        assertThat(met)
                .containsEntry(Line.HEALTH, Met.OWN)
                .containsEntry(Line.HOME, Met.HOUSEHOLD)
                .containsEntry(Line.LIFE, Met.NOT)
                .containsEntry(Line.CRITICAL_ILLNESS, Met.NOT);
    }

    @Test
    void every_need_says_why_in_both_languages() {
        for (LifeStage stage : LifeStage.values()) assertThat(stages()).contains(stage);
        for (Need need : CoverNeeds.shipped().of(married(33)).needs().keySet()) {
            assertThat(need.why("zh")).isNotBlank();
            assertThat(need.why("en")).isNotBlank();
        }
    }

    @Property
    void everybody_is_at_some_stage_and_holding_all_lines_leaves_no_gap(
            @ForAll @WithNull @IntRange(max = 110) @Nullable Integer age,
            @ForAll @WithNull @Nullable MaritalStatus marital,
            @ForAll @WithNull @IntRange(max = 9) @Nullable Integer children) {
        CustomerView full = view(CustomerKind.INDIVIDUAL, age, marital, children, EnumSet.allOf(Line.class), List.of());

        assertThat(CoverNeeds.shipped().of(full).needs().values()).isNotEmpty().containsOnly(Met.OWN);
    }

    private static Set<LifeStage> stages() {
        Set<LifeStage> told = EnumSet.of(LifeStage.COMPANY);
        for (int age = 18; age < 70; age++)
            for (MaritalStatus marital : MaritalStatus.values())
                for (int children = 0; children < 2; children++) told.add(stage(age, marital, children));
        told.add(stage(null, null, null));
        return told;
    }

    private static CustomerView married(int age) {
        return view(CustomerKind.INDIVIDUAL, age, MaritalStatus.MARRIED, 0, Set.of(), List.of());
    }

    private static LifeStage stage(@Nullable Integer age, @Nullable MaritalStatus marital, @Nullable Integer children) {
        CustomerView view = view(CustomerKind.INDIVIDUAL, age, marital, children, Set.of(), List.of());
        return CoverNeeds.shipped().of(view).stage();
    }

    private static Member member(int age, Set<Line> lines) {
        return new Member(new CustomerId(2), "周周", null, age, null, lines.size(), lines, true);
    }

    private static CustomerView view(
            CustomerKind kind,
            @Nullable Integer age,
            @Nullable MaritalStatus marital,
            @Nullable Integer children,
            Set<Line> lines,
            List<Member> household) {
        List<FactLine> facts = Arrays.stream(Fact.values())
                .map(fact -> {
                    Object value = switch (fact) {
                        case KIND -> kind;
                        case MARITAL_STATUS -> marital;
                        case CHILDREN -> children;
                        default -> null;
                    };
                    return new FactLine(fact, value, false, SOURCE);
                })
                .toList();
        return new CustomerView(
                new CustomerId(1),
                "C1",
                "周明",
                1,
                Clearance.OWN,
                true,
                facts,
                null,
                new Derived(age, null, BigDecimal.ZERO, null, lines.size(), lines, 0, null, null),
                household,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
