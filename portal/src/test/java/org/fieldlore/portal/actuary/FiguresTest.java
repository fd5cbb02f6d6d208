package org.fieldlore.portal.actuary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fieldlore.insight.Count;
import org.fieldlore.insight.SegmentInsight.Book;
import org.fieldlore.insight.SegmentInsight.ConceptCount;
import org.fieldlore.insight.Week;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void sums_are_shared_out_among_customers() {
        Figures figures = Figures.of(new Book(new Count(8L), new Count(8L), new BigDecimal("41120.00"), 12L, 1L));

        assertThat(figures)
                .isEqualTo(new Figures(new BigDecimal("5140"), new BigDecimal("1.50"), new BigDecimal("12.5")));
    }

    @Test
    void premium_is_shared_out_among_those_whose_premium_is_summed() {
        Book book = new Book(new Count(10L), new Count(8L), new BigDecimal("41120.00"), 15L, 1L);

        assertThat(Figures.of(book))
                .isEqualTo(new Figures(new BigDecimal("5140"), new BigDecimal("1.50"), new BigDecimal("10.0")));
        assertThat(Figures.of(new Book(new Count(10L), new Count(null), null, 15L, 1L))
                        .premium())
                .isNull();
    }

    @Test
    void suppressed_and_empty_books_tell_nothing() {
        Figures nothing = new Figures(null, null, null);

        assertThat(Figures.of(new Book(new Count(null), new Count(null), null, null, null)))
                .isEqualTo(nothing);
        assertThat(Figures.of(new Book(new Count(0L), new Count(0L), BigDecimal.ZERO, 0L, 0L)))
                .isEqualTo(nothing);
    }

    @Test
    void weeks_are_shaded_by_their_share_of_the_highest_and_one_is_never_invisible() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        Trend trend = Trend.of(List.of(week(day, 0, null), week(day, 5, 50L), week(day, 10, 100L)));

        assertThat(trend.weeks()).extracting(Trend.Shaded::addedShade).containsExactly(0, 3, 5);
        assertThat(trend.weeks()).extracting(Trend.Shaded::customersShade).containsExactly(0, 3, 5);
        assertThat(trend.added()).isEqualTo(15);
        assertThat(Trend.of(List.of(week(day, 0, null))).quiet()).isTrue();
    }

    @Test
    void concepts_that_are_gone_leave_no_bar() {
        Term price = new Term(
                new ConceptId(1), "x", "objection", "价格", "Price", List.of(), List.of(), "", "", null, List.of());

        List<ConceptBar> bars = ConceptBar.of(
                List.of(new ConceptCount(new ConceptId(1), 4), new ConceptCount(new ConceptId(2), 1)),
                Vocabulary.of(List.of(price)));

        assertThat(bars).containsExactly(new ConceptBar(price, 4, 100));
    }

    private static Week week(LocalDate from, long added, @Nullable Long customers) {
        return new Week(from, added, new Count(customers));
    }
}
