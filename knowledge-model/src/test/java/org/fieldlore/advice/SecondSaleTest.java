package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldlore.advice.offer.Spell;
import org.junit.jupiter.api.Test;

class SecondSaleTest {
    private static final double SCALE = 100;

    /** Waiting times by Weibull, each watched for 0 to 500 days: with a shape below 1 most come early. */
    private static List<Spell> planted(double shape, int customers, Random random) {
        List<Spell> spells = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            double waited = SCALE * Math.pow(-Math.log(1 - random.nextDouble()), 1 / shape);
            double watched = 500 * random.nextDouble();
            spells.add(new Spell(Math.min(waited, watched), waited <= watched));
        }
        return spells;
    }

    private static double truth(double shape, double days) {
        return 1 - Math.exp(Math.pow(days / SCALE, shape) - Math.pow((days + SecondSale.WITHIN) / SCALE, shape));
    }

    @Test
    void a_planted_chance_is_recovered_within_its_interval_19_times_of_20() {
        int inside = 0;
        int times = 0;
        for (int seed = 0; seed < 200; seed++)
            for (int days : new int[] {0, 40, 120}) {
                SecondSale sale = SecondSale.of("MOTOR", planted(0.5, 1_000, new Random(seed)), days)
                        .orElseThrow();
                times++;
                if (sale.low() <= truth(0.5, days) && truth(0.5, days) <= sale.high()) inside++;
            }
        assertThat((double) inside / times).isBetween(0.92, 0.98);
    }

    @Test
    void the_chance_of_a_second_sale_falls_when_most_come_early() {
        List<Spell> spells = planted(0.5, 5_000, new Random(1));

        assertThat(SecondSale.of(null, spells, 0).orElseThrow().chance())
                .isGreaterThan(SecondSale.of(null, spells, 120).orElseThrow().chance() + 0.1);
    }

    @Test
    void nothing_is_told_of_few_or_of_times_that_nobody_was_watched_for() {
        assertThat(SecondSale.of(null, List.of(new Spell(200, false, SecondSale.FEWEST - 1)), 10))
                .isEmpty();
        assertThat(SecondSale.of(null, List.of(new Spell(90, false, 5_000)), 10))
                .isEmpty();
        assertThat(SecondSale.of(null, List.of(new Spell(200, false, SecondSale.FEWEST)), 10))
                .hasValueSatisfying(sale -> assertThat(sale.chance()).isZero());
    }
}
