package org.fieldlore.portal.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.Derived;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.CustomerView.SourceLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.shared.CustomerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CorrectionsTest {
    private final Corrections corrections = new Corrections();

    @Test
    void only_what_was_touched_is_sent() {
        corrections.begin(view("杭州", "教师"));
        corrections.entered().put("CITY", " 宁波 ");
        corrections.entered().put("OCCUPATION", null);

        assertThat(corrections.touched()).isEqualTo(Map.of(Fact.CITY, "宁波", Fact.OCCUPATION, ""));
    }

    @Test
    void a_fact_that_was_empty_does_not_stand_in_the_way_of_a_conflict() {
        corrections.begin(view("杭州", null));
        corrections.was().put("OCCUPATION", null);
        corrections.entered().put("OCCUPATION", null);

        corrections.meanwhile(view("杭州", "校长"));

        assertThat(corrections.entered()).containsEntry("OCCUPATION", "校长");
    }

    @Test
    void a_colleagues_change_to_another_fact_survives_a_conflict() {
        corrections.begin(view("杭州", "教师"));
        corrections.entered().put("CITY", "宁波");

        corrections.meanwhile(view("杭州", "校长"));

        assertThat(corrections.touched()).isEqualTo(Map.of(Fact.CITY, "宁波"));
        assertThat(corrections.entered()).containsEntry("OCCUPATION", "校长");
    }

    @Test
    void amounts_are_entered_without_zeros_that_say_nothing() {
        assertThat(FactField.entered(new BigDecimal("180000.00"))).isEqualTo("180000");
        assertThat(FactField.entered(null)).isEmpty();
    }

    static CustomerView view(@Nullable String city, @Nullable String occupation) {
        List<FactLine> facts = Arrays.stream(Fact.values())
                .map(fact -> new FactLine(
                        fact,
                        fact == Fact.CITY ? city : fact == Fact.OCCUPATION ? occupation : null,
                        false,
                        new SourceLine(1L, "customers.csv:2", null, null, Instant.EPOCH)))
                .toList();
        Derived derived = new Derived(38, 6, BigDecimal.ZERO, null, 0, new HashSet<>(), 0, null, null);
        return new CustomerView(
                new CustomerId(1),
                "C1",
                "周敏",
                1,
                Clearance.OWN,
                true,
                facts,
                null,
                derived,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
