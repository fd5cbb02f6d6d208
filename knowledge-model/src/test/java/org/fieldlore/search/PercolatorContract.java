package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.reviewer;
import static org.fieldlore.search.Entries.zh;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Viewer;
import org.junit.jupiter.api.Test;

/** What every matcher of new items must do, whatever its engine. */
public abstract class PercolatorContract {
    private static final Viewer OWNER = agent(7, 7);
    private final Percolator percolator = create();

    /** A new one in which nothing waits. */
    protected abstract Percolator create();

    @Test
    void an_item_meets_the_searches_that_would_find_it() {
        waits(1, Query.of("保费太贵"));
        waits(2, Query.of("waiting period"));
        waits(3, Query.of("faq-0042"));
        waits(4, Query.of("退保"));

        assertThat(met(zh(1, "客户嫌保費太貴怎么办", "先问预算。"))).containsExactlyInAnyOrder(1L);
        assertThat(met(en(2, "Waiting periods", "Ninety days.").external("faq-0042")))
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(met(en(3, "Waiting", "No other word."))).isEmpty();
    }

    @Test
    void filters_narrow_and_their_values_are_alternatives() {
        waits(1, Query.of("").with(Facet.CONCEPT, "10"));
        waits(2, Query.of("").with(Facet.KIND, "FAQ").with(Facet.KIND, "INSIGHT"));
        waits(3, Query.of("premium").with(Facet.SEGMENT, "5"));
        waits(4, Query.of(""));

        assertThat(met(en(1, "Premium", "x").concept(11, "", 10L, 9L).kind(Kind.REFERENCE)))
                .containsExactlyInAnyOrder(1L, 4L);
        assertThat(met(en(2, "Premium", "x").segment(5))).containsExactlyInAnyOrder(2L, 3L, 4L);
    }

    @Test
    void nobody_is_told_of_their_own_work_or_of_what_they_may_not_see() {
        waits(1, Query.of("tax"));
        percolator.put(List.of(new Watch(2, Query.of("tax"), reviewer(), Instant.EPOCH)));

        assertThat(met(en(1, "Tax", "x").by(7, 7, Audience.COMPANY))).containsExactly(2L);
        assertThat(met(en(2, "Tax", "x").by(8, 8, Audience.BRANCH))).containsExactly(2L);
        assertThat(met(en(3, "Tax", "x").by(8, 7, Audience.BRANCH))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(met(en(4, "Tax", "x").by(8, 8, Audience.COMPANY).confidence(Confidence.ARCHIVED)))
                .isEmpty();
        assertThat(met(en(5, "Tax", "x").confidence(Confidence.WORK_IN_PROGRESS)))
                .isEmpty();
    }

    @Test
    void what_is_older_than_the_search_is_no_news_and_ages_do_not_narrow() {
        percolator.put(List.of(new Watch(1, Query.of("tax"), OWNER, Entries.START.plusSeconds(5))));
        waits(2, Query.of("tax").with(Facet.AGE, "MONTH"));
        waits(3, Query.of("tax").with(Facet.AGE, "OLDER"));

        assertThat(met(en(4, "Tax", "x"))).containsExactly(2L);
        assertThat(met(en(5, "Tax", "x"))).containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void a_changed_search_waits_for_the_new_words_and_a_removed_one_for_nothing() {
        waits(1, Query.of("tax"));
        waits(1, Query.of("premium"));
        assertThat(met(en(1, "Tax", "x"))).isEmpty();
        assertThat(met(en(1, "Premium", "x"))).containsExactly(1L);

        percolator.remove(List.of(1L, 99L));
        assertThat(met(en(1, "Premium", "x"))).isEmpty();

        waits(2, Query.of("premium"));
        percolator.replace(List.of());
        assertThat(met(en(1, "Premium", "x"))).isEmpty();
    }

    @Test
    void any_text_may_wait() {
        for (String text :
                List.of("？！… ;:( [ \" AND OR *", "a".repeat(2_000), "字".repeat(2_000), "\u0000\uD83D\uDE00", "the"))
            waits(text.hashCode(), Query.of(text));

        assertThat(met(en(1, "Premium", "x"))).isEmpty();
    }

    protected final void waits(long id, Query query) {
        percolator.put(List.of(new Watch(id, query, OWNER, Instant.EPOCH)));
    }

    protected final List<Long> met(Entries... items) {
        return percolator.match(Arrays.stream(items).map(Entries::entry).toList()).stream()
                .map(Match::watch)
                .toList();
    }
}
