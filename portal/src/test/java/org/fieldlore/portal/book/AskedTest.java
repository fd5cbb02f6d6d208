package org.fieldlore.portal.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.Sort;
import org.fieldlore.portal.shell.Wordbook;
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

        assertThat(asked.query().where().parts()).containsExactly(Condition.of("age", "GE", "50"));
        assertThat(asked.query().sort()).isEqualTo(Sort.NAME);
        assertThat(asked.from()).isZero();
        assertThat(refused).hasSize(3);
    }

    @Test
    void the_form_adds_its_condition_to_those_that_hold() {
        Asked asked = read(Map.of(
                "c", new String[] {"age:GE:50"}, "f", new String[] {"stage"}, "v", new String[] {"CLIENT", "LOYAL"}));

        assertThat(asked.query().where().parts())
                .containsExactly(Condition.of("age", "GE", "50"), Condition.of("stage", "IN", "CLIENT,LOYAL"));
    }

    @Test
    void unwanted_codes_are_one_condition_each() {
        Asked asked = read(
                Map.of("f", new String[] {"stage"}, "o", new String[] {"NE"}, "v", new String[] {"CLIENT", "LOYAL"}));

        assertThat(asked.query().where().parts())
                .containsExactly(Condition.of("stage", "NE", "CLIENT"), Condition.of("stage", "NE", "LOYAL"));
    }

    @Test
    void a_range_opens_again_as_it_was_entered_and_goes_back_to_its_place() {
        Condition range = Condition.of("age", "BETWEEN", "25..35");
        ConditionDraft draft = ConditionDraft.of(range, "1.0");

        assertThat(draft.value()).isEqualTo("25");
        assertThat(draft.to()).isEqualTo("35");
        assertThat(draft.conditions()).containsExactly(range);
        Group where = Outline.read(Join.ALL, new String[] {"city:EQ:杭州", "any(", "age:GE:1", ")"}, refused::add);
        assertThat(draft.into(where).at(List.of(1, 0))).isEqualTo(range);
    }

    @Test
    void groups_stand_in_an_address_and_new_conditions_come_into_them() {
        Asked asked = read(Map.of(
                "c", new String[] {"any(", "age:GE:60", "none(", "city:EQ:)", ")", ")", "stage:EQ:LOYAL"},
                "f", new String[] {"children"},
                "o", new String[] {"GE"},
                "v", new String[] {"2"},
                "in", new String[] {"0"},
                "g", new String[] {"ALL"}));

        assertThat(asked.pieces())
                .containsExactly(
                        "any(",
                        "age:GE:60",
                        "none(",
                        "city:EQ:)",
                        ")",
                        "all(",
                        "children:GE:2",
                        ")",
                        ")",
                        "stage:EQ:LOYAL");
        assertThat(Asked.in(asked.address())).isEqualTo(asked);
        assertThat(refused).isEmpty();
    }

    @Test
    void what_nests_too_deeply_is_told_and_brackets_that_do_not_match_are_closed() {
        assertThat(Outline.pieces(Outline.read(Join.ANY, new String[] {")", "any(", "age:GE:1", "all("}, refused::add)))
                .containsExactly("any(", "age:GE:1", ")");
        assertThat(refused).isEmpty();
        String[] deep = new String[10_000];
        Arrays.fill(deep, "any(");
        deep[9_999] = "age:GE:1";
        assertThat(Outline.read(Join.ALL, deep, refused::add).levels()).isLessThanOrEqualTo(Group.DEEPEST);
        assertThat(refused).isNotEmpty();
    }

    @Test
    void lines_change_one_thing_each_and_lead_back() {
        Asked asked = read(Map.of("c", new String[] {"age:GE:60", "any(", "city:EQ:杭州", ")"}));
        Wordbook words = new Wordbook(Locale.ENGLISH);
        QueryWords told = new QueryWords(words, QueryWordsTest.offers(words));
        List<ClauseLine> lines = ClauseLine.of(asked, told);

        assertThat(lines).extracting(ClauseLine::place).containsExactly("0", "1", "1.0");
        assertThat(Asked.in(lines.get(2).without()).pieces()).containsExactly("age:GE:60");
        assertThat(read(parameters(lines.get(2).without() + "&x=1")).pieces()).containsExactly("age:GE:60");
        assertThat(parameters(lines.get(2).without()))
                .hasEntrySatisfying("back", back -> assertThat(back).containsExactly(asked.address()));
        assertThat(Asked.in(lines.get(0).indent()).pieces())
                .containsExactly("any(", "age:GE:60", ")", "any(", "city:EQ:杭州", ")");
        assertThat(Asked.in(lines.get(1).dissolve()).pieces()).containsExactly("age:GE:60", "city:EQ:杭州");
        assertThat(Asked.in(Objects.requireNonNull(lines.get(1).joins().get(Join.NONE)))
                        .pieces())
                .contains("none(");
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
