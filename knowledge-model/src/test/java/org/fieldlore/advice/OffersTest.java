package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Measured;
import org.fieldlore.advice.rank.Scale;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.customer.Line;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final Profile DRIVER = new Profile(Set.of("MOTOR"), List.of());
    private static final List<String> LINES =
            Arrays.stream(Line.values()).map(Line::name).toList();
    private static final NextProduct LEARNT = NextProduct.learn(List.of(DRIVER), LINES, new LogisticRegression());

    @Test
    void what_no_manager_wants_shown_leaves_nothing_and_is_not_for_later() {
        Map<Topic, Double> never = LINES.stream()
                .map(line -> new Topic(Lane.PRODUCT, line))
                .collect(Collectors.toMap(Function.identity(), topic -> 0.0));
        Scale silent = new Scale(new Formula(1, Formula.SHIPPED.on(), never), Measured.NOTHING);

        assertThat(offers(List.of(), Scale.SHIPPED).silence()).isNull();
        assertThat(offers(List.of(), silent).silence()).isEqualTo(Advice.Silence.NOTHING_LEFT);
    }

    @Test
    void while_a_complaint_is_open_offers_are_for_later() {
        NextStep mend = new NextStep(
                Step.MEND_COMPLAINT, 90, 1, Event.COMPLAINT_OPEN, LocalDate.of(2026, 6, 20), 10, null, null, null);

        Offers offers = offers(List.of(mend), Scale.SHIPPED);

        assertThat(offers.best()).isEmpty();
        assertThat(offers.silence()).isEqualTo(Advice.Silence.NOT_NOW);
    }

    private static Offers offers(List<NextStep> steps, Scale scale) {
        return Offers.of(new Buyer(DRIVER, true, 35, false, steps), LEARNT, Map.of(), 3, scale);
    }
}
