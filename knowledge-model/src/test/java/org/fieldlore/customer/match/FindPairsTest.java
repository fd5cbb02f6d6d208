package org.fieldlore.customer.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FindPairsTest {
    @Test
    void most_planted_duplicates_are_found_and_hardly_a_pair_is_wrong() {
        PlantedDuplicates.Score score = PlantedDuplicates.judge(1, 10_000);
        assertThat(score.precision()).isGreaterThan(0.985);
        assertThat(score.recall()).isGreaterThan(0.94);
    }
}
