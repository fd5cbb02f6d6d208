package org.fieldlore.advice.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.fieldlore.advice.proof.Lane;
import org.junit.jupiter.api.Test;

class FormulaTest {
    private static final Topic FAQ = new Topic(Lane.KNOW_HOW, "FAQ");
    private static final Topic LIFE = new Topic(Lane.PRODUCT, "LIFE");
    private static final Topic WELCOME = new Topic(Lane.STEP, "WELCOME");

    private static final Measured MEASURED = Measured.of(
            List.of(
                    new Measured.Price("LIFE", "CNY", 9_999, 50),
                    new Measured.Price("TRAVEL", "CNY", 99, 200),
                    new Measured.Price("LIFE", "USD", 1_000_000, 20)),
            Map.of(
                    Lane.PRODUCT,
                    Map.of("LIFE", new Measured.Seen(80, 20), "TRAVEL", new Measured.Seen(100, 4)),
                    Lane.STEP,
                    Map.of("WELCOME", new Measured.Seen(1, 1))));

    private static Place place(Set<Factor> on, double fit, double value, double chance, double weight) {
        return new Place(Lane.KNOW_HOW, 7, on, fit, 1, value, chance, weight);
    }

    @Property
    void a_factor_that_is_on_multiplies_and_one_that_is_off_counts_one(
            @ForAll Set<Factor> on,
            @ForAll @DoubleRange(max = 1) double fit,
            @ForAll @DoubleRange(max = 1) double value,
            @ForAll @DoubleRange(max = 1) double chance,
            @ForAll @DoubleRange(max = 2) double weight) {
        Map<Factor, Double> parts = new EnumMap<>(
                Map.of(Factor.FIT, fit, Factor.VALUE, value, Factor.CHANCE, chance, Factor.WEIGHT, weight));
        double score = place(on, fit, value, chance, weight).score();

        for (Factor factor : Factor.values()) {
            Set<Factor> without = EnumSet.noneOf(Factor.class);
            without.addAll(on);
            without.remove(factor);
            double others = place(without, fit, value, chance, weight).score();
            assertThat(score).isCloseTo(on.contains(factor) ? others * part(parts, factor) : others, within(1e-9));
        }
    }

    private static double part(Map<Factor, Double> parts, Factor factor) {
        return parts.getOrDefault(factor, 1.0);
    }

    @Property
    void a_better_factor_never_lowers_a_card(
            @ForAll Set<Factor> on,
            @ForAll @Size(4) List<@DoubleRange(max = 1) Double> parts,
            @ForAll @Size(4) List<@DoubleRange(max = 1) Double> more) {
        double[] better = IntStream.range(0, 4)
                .mapToDouble(i -> Math.max(parts.get(i), more.get(i)))
                .toArray();

        assertThat(place(on, better[0], better[1], better[2], better[3]).score())
                .isGreaterThanOrEqualTo(place(on, parts.get(0), parts.get(1), parts.get(2), parts.get(3))
                        .score());
    }

    @Property
    void as_shipped_a_lane_keeps_its_order_whatever_was_measured(
            @ForAll @Size(max = 40) List<@DoubleRange(max = 1) Double> fits,
            @ForAll @LongRange(max = 1_000) long shown) {
        Measured measured = Measured.of(
                List.of(new Measured.Price("LIFE", "CNY", 5_000, 30), new Measured.Price("TRAVEL", "CNY", 100, 30)),
                Map.of(Lane.STEP, Map.of("3", new Measured.Seen(shown, shown / 2))));
        List<Integer> lane = IntStream.range(0, fits.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer card) -> -fits.get(card)))
                .toList();

        List<Place.Of<Integer>> best = Place.best(
                lane,
                card -> new Scale(Formula.SHIPPED, measured)
                        .place(
                                WELCOME,
                                card.toString(),
                                fits.get(card),
                                1,
                                card % 2 == 0 ? "LIFE" : card % 3 == 0 ? "TRAVEL" : null),
                40);

        assertThat(best).extracting(Place.Of::card).isEqualTo(lane);
        assertThat(best).allSatisfy(one -> assertThat(one.place().score()).isEqualTo(fits.get(one.card())));
    }

    @Test
    void a_weight_of_0_keeps_away_and_only_while_weights_count() {
        Formula never = new Formula(1, Formula.SHIPPED.on(), Map.of(WELCOME, 0.0));
        Formula off = new Formula(1, Set.of(Factor.FIT), Map.of(WELCOME, 0.0));

        assertThat(Place.best(List.of("WELCOME", "OTHER"), step -> step(never, step), 3))
                .extracting(Place.Of::card)
                .containsExactly("OTHER");
        assertThat(Place.best(List.of("WELCOME", "OTHER"), step -> step(off, step), 3))
                .hasSize(2);
    }

    @Test
    void more_weight_moves_a_card_up() {
        Formula more = new Formula(1, Formula.SHIPPED.on(), Map.of(WELCOME, 2.0));

        assertThat(Place.best(List.of("OTHER", "WELCOME"), step -> step(more, step), 1))
                .extracting(Place.Of::card)
                .containsExactly("WELCOME");
    }

    private static Place step(Formula formula, String step) {
        return new Scale(formula, MEASURED).place(new Topic(Lane.STEP, step), step, 0.5, 1, null);
    }

    @Test
    void what_is_at_stake_is_the_usual_premium_in_the_currency_of_most_policies() {
        assertThat(MEASURED.value("LIFE")).isEqualTo(1);
        assertThat(MEASURED.value("TRAVEL")).isCloseTo(0.5, within(1e-9));
        assertThat(MEASURED.value("MOTOR")).isCloseTo(0.75, within(1e-9));
        assertThat(MEASURED.value(null)).isEqualTo(1);
        assertThat(Measured.NOTHING.value("LIFE")).isEqualTo(1);
    }

    @Test
    void the_chance_is_that_of_the_lane_until_a_card_was_shown_often() {
        double lane = 25.0 / 182;

        assertThat(MEASURED.chance(Lane.PRODUCT, "PENSION")).isCloseTo(lane, within(1e-9));
        assertThat(MEASURED.chance(Lane.PRODUCT, "LIFE")).isCloseTo((20 + 20 * lane) / 100, within(1e-9));
        assertThat(MEASURED.chance(Lane.PRODUCT, "TRAVEL")).isLessThan(lane);
        assertThat(MEASURED.chance(Lane.STEP, "WELCOME")).isLessThan(0.75);
        assertThat(MEASURED.chance(Lane.KNOW_HOW, "9")).isEqualTo(0.5);
    }

    @Property
    void a_chance_stays_within_0_and_1_and_grows_with_what_was_taken_up(
            @ForAll @LongRange(max = 1_000_000) long shown, @ForAll @DoubleRange(max = 1) double part) {
        long accepted = (long) (shown * part);

        assertThat(chance(shown, accepted)).isBetween(0.0, 1.0);
        if (accepted > 0) assertThat(chance(shown, accepted)).isGreaterThan(chance(shown, accepted - 1));
    }

    private static double chance(long shown, long accepted) {
        return Measured.of(List.of(), Map.of(Lane.STEP, Map.of("WELCOME", new Measured.Seen(shown, accepted))))
                .chance(Lane.STEP, "WELCOME");
    }

    @Test
    void a_formula_is_read_as_it_was_written() {
        Formula formula = new Formula(3, Set.of(Factor.FIT, Factor.CHANCE), Map.of(FAQ, 0.5, LIFE, 1.25, WELCOME, 1.0));

        assertThat(Formula.of(3, formula.toJson())).isEqualTo(formula);
        assertThat(formula.weights()).doesNotContainKey(WELCOME);
        assertThat(formula.weight(WELCOME)).isEqualTo(1);
        assertThat(Formula.of(0, Formula.SHIPPED.toJson())).isEqualTo(Formula.SHIPPED);
    }

    @Test
    void what_is_no_formula_is_refused() {
        for (String json : List.of("", "{}", "[]", "{\"on\":[\"LUCK\"],\"weights\":[]}", "{\"on\":[1],\"weights\":[]}"))
            assertThatThrownBy(() -> Formula.of(1, json)).as(json).isInstanceOf(IllegalArgumentException.class);
        for (double weight : new double[] {-0.01, 2.01, Double.NaN})
            assertThatThrownBy(() -> new Formula(1, Set.of(), Map.of(FAQ, weight)))
                    .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_place_tells_every_factor_and_which_of_them_count() {
        Place place = new Scale(new Formula(4, Set.of(Factor.FIT, Factor.VALUE), Map.of(LIFE, 1.5)), MEASURED)
                .place(LIFE, "LIFE", 0.4, 1, "LIFE");

        assertThat(place.score()).isCloseTo(0.4, within(1e-9));
        assertThat(place.toJson().toString())
                .isEqualTo("{\"version\":4,\"on\":[\"FIT\",\"VALUE\"],\"fit\":0.4,\"trust\":1.0,\"value\":1.0,"
                        + "\"chance\":0.2275,\"weight\":1.5,\"score\":0.4}");
    }
}
