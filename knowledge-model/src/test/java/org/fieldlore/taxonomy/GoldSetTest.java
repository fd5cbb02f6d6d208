package org.fieldlore.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Floors below what {@code bench tagging} measures, so that a change that makes tagging much worse does not pass. */
class GoldSetTest {
    private final GoldSet gold = GoldSet.read();

    @Test
    void words_of_the_vocabulary_find_most_and_corrections_teach_more() {
        GoldSet.Score labels = gold.after(0);
        GoldSet.Score taught = gold.after(1_000);
        assertThat(gold.size()).isGreaterThanOrEqualTo(200);
        assertThat(gold.tags()).isGreaterThanOrEqualTo(1_000);
        assertThat(labels.recall().value()).isGreaterThan(FLOOR_LABELS);
        assertThat(taught.precision().value())
                .isGreaterThanOrEqualTo(labels.precision().value());
        assertThat(taught.recall().value()).isGreaterThan(labels.recall().value() + LEARNT);
        assertThat(taught.ndcg().value()).isGreaterThan(labels.ndcg().value() + LEARNT);
    }

    @Test
    void what_was_taught_survives_merges_splits_and_retirements() {
        double before = gold.after(1_000).recall().value();
        assertThat(gold.afterChanges(1_000, 15).recall().value()).isGreaterThan(before - 0.01);
    }

    private static final double FLOOR_LABELS = 0.55;
    private static final double LEARNT = 0.03;
}
