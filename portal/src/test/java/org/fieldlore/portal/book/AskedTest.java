package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Sort;
import org.fieldlore.shared.Refusal;
import org.junit.jupiter.api.Test;

class AskedTest {
    private final List<Refusal> refused = new ArrayList<>();

    @Test
    void an_address_reads_back_as_what_it_was_written_from() {
        Asked asked = read(Map.of(
                "q", new String[] {"周 & 林"},
                "c", new String[] {"age:BETWEEN:25..35", "city:EQ:杭州", "line:IN:MOTOR,HEALTH"},
                "sort", new String[] {"PREMIUM"},
                "who", new String[] {"mine"},
                "from", new String[] {"50"}));

        assertThat(read(parameters(asked.address()))).isEqualTo(asked);
        assertThat(asked.from()).isEqualTo(50);
        assertThat(refused).isEmpty();
    }

    @Test
    void what_makes_no_sense_is_told_and_left_out() {
        Asked asked = read(Map.of(
                "c", new String[] {"shoeSize:EQ:42", "age:GE:old", "age:GE:50", "nonsense"},
                "sort", new String[] {"COLOUR"},
                "from", new String[] {"-3"}));

        assertThat(asked.query().conditions()).containsExactly(Condition.of("age", "GE", "50"));
        assertThat(asked.query().sort()).isEqualTo(Sort.NAME);
        assertThat(asked.from()).isZero();
        assertThat(refused).hasSize(3);
    }

    @Test
    void the_form_adds_its_condition_to_those_that_hold() {
        Asked asked = read(Map.of(
                "c", new String[] {"age:GE:50"}, "f", new String[] {"stage"}, "v", new String[] {"CLIENT", "LOYAL"}));

        assertThat(asked.query().conditions())
                .containsExactly(Condition.of("age", "GE", "50"), Condition.of("stage", "IN", "CLIENT,LOYAL"));
    }

    @Test
    void unwanted_codes_are_one_condition_each() {
        Asked asked = read(
                Map.of("f", new String[] {"stage"}, "o", new String[] {"NE"}, "v", new String[] {"CLIENT", "LOYAL"}));

        assertThat(asked.query().conditions())
                .containsExactly(Condition.of("stage", "NE", "CLIENT"), Condition.of("stage", "NE", "LOYAL"));
    }

    @Test
    void a_range_opens_again_as_it_was_entered() {
        ConditionDraft draft = ConditionDraft.of(Condition.of("age", "BETWEEN", "25..35"));

        assertThat(draft.value()).isEqualTo("25");
        assertThat(draft.to()).isEqualTo("35");
        assertThat(draft.conditions()).containsExactly(Condition.of("age", "BETWEEN", "25..35"));
    }

    @Test
    void every_field_is_offered_with_comparisons_it_allows() {
        assertThat(Offer.ALL)
                .allSatisfy(offer -> assertThat(offer.field().ops()).containsAll(offer.ops()))
                .allSatisfy(offer -> assertThat(offer.ops()).isNotEmpty())
                .allSatisfy(offer -> assertThat(offer.codes().isEmpty())
                        .isEqualTo(!offer.field().coded()));
    }

    private Asked read(Map<String, String[]> parameters) {
        return Asked.in(parameters, refused::add);
    }

    private static Map<String, String[]> parameters(String address) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : address.split("&")) {
            String[] parts = pair.split("=", 2);
            String[] value = {URLDecoder.decode(parts[1], StandardCharsets.UTF_8)};
            parameters.merge(
                    parts[0],
                    value,
                    (a, b) -> Stream.of(a, b).flatMap(Stream::of).toArray(String[]::new));
        }
        return parameters;
    }
}
