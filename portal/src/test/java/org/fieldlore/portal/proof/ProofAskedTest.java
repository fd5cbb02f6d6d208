package org.fieldlore.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fieldlore.advice.proof.Cut;
import org.fieldlore.advice.proof.Figure;
import org.fieldlore.advice.proof.Lane;
import org.fieldlore.advice.proof.ProofRow;
import org.junit.jupiter.api.Test;

class ProofAskedTest {
    @Test
    void an_address_that_says_nothing_or_nonsense_shows_know_how_of_90_days_by_stage() {
        ProofAsked usual = new ProofAsked(Lane.KNOW_HOW, 90, Cut.STAGE, Figure.KEPT, null);

        assertThat(ProofAsked.of(null, null, null, null, null)).isEqualTo(usual);
        assertThat(ProofAsked.of("x", "7", "'; drop table", "cards", "entered")).isEqualTo(usual);
    }

    @Test
    void an_address_says_all_that_is_looked_at() {
        ProofAsked asked = ProofAsked.of("product", "365", "segment", "quoted", "accepted");

        assertThat(asked).isEqualTo(new ProofAsked(Lane.PRODUCT, 365, Cut.SEGMENT, Figure.QUOTED, Figure.ACCEPTED));
        assertThat(asked.with("by", "ALL")).isEqualTo("?lane=product&days=365&by=all&of=quoted&sort=accepted");
        assertThat(asked.with("sort", "CARDS")).endsWith("&sort=cards");
    }

    @Test
    void another_lane_is_judged_by_what_is_hoped_for_there() {
        ProofAsked asked = ProofAsked.of("product", null, null, "quoted", null);

        assertThat(asked.with("lane", "STEP")).isEqualTo("?lane=step&days=90&by=stage");
        assertThat(ProofAsked.of("product", null, null, null, null).with("of", "TALKED"))
                .isEqualTo("?lane=product&days=90&by=stage&of=talked");
    }

    @Test
    void all_customers_stay_on_top_and_what_is_not_told_at_the_end() {
        ProofRow all = row("", Map.of(Figure.ACCEPTED, 5L));
        ProofRow many = row("RENEWAL", Map.of(Figure.ACCEPTED, 40L));
        ProofRow few = row("REFERRAL", Map.of(Figure.ACCEPTED, 20L));
        ProofRow untold = row("A", Map.of());
        List<ProofRow> rows = List.of(untold, few, many, all);

        assertThat(ProofAsked.of(null, null, null, null, "accepted").sorted(rows, ProofRow::cell))
                .containsExactly(all, many, few, untold);
        assertThat(ProofAsked.of(null, null, null, null, null).sorted(rows, ProofRow::cell))
                .containsExactly(all, untold, few, many);
    }

    private static ProofRow row(String cell, Map<Figure, Long> told) {
        return new ProofRow(cell, "", "", told);
    }
}
