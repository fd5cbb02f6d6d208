package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;
import static org.fieldlore.search.Entries.reviewer;
import static org.fieldlore.search.Entries.zh;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.junit.jupiter.api.Test;

/** How every text index must count, filter and keep apart what not everybody may see, whatever its engine. */
public abstract class FacetsContract extends IndexContract {
    /** What time it is for that index. */
    protected abstract Instant now();

    @Test
    void ages_are_counted_from_now_and_chosen_ones_are_alternatives() {
        put(
                en(1, "Renewal", "x").at(now().minus(Duration.ofDays(1))),
                en(2, "Renewal", "x").at(now().minus(Duration.ofDays(60))).kind(Kind.INSIGHT),
                en(3, "Renewal", "x").at(now().minus(Duration.ofDays(200))),
                en(4, "Renewal", "x").at(now().minus(Duration.ofDays(400))));
        Query query = Query.of("renewal");

        assertThat(index.search(query, ANYONE).counts(Facet.AGE))
                .containsExactly(
                        new FacetCount("MONTH", 1, false),
                        new FacetCount("QUARTER", 2, false),
                        new FacetCount("YEAR", 3, false),
                        new FacetCount("OLDER", 1, false));
        Query chosen = query.with(Facet.AGE, "MONTH").with(Facet.AGE, "OLDER");
        assertThat(ids(chosen)).containsExactlyInAnyOrder(1L, 4L);
        assertThat(index.search(chosen, ANYONE).counts(Facet.AGE)).contains(new FacetCount("QUARTER", 2, false));
        assertThat(index.search(chosen, ANYONE).counts(Facet.KIND)).containsExactly(new FacetCount("FAQ", 2, false));
        assertThat(index.search(query.with(Facet.KIND, "INSIGHT"), ANYONE).counts(Facet.AGE))
                .containsExactly(new FacetCount("QUARTER", 1, false), new FacetCount("YEAR", 1, false));
        assertThat(ids(query.with(Facet.AGE, "no such age"))).isEmpty();
    }

    @Test
    void every_concept_is_counted_however_many_there_are() {
        index.put(LongStream.rangeClosed(1, 130)
                .mapToObj(id -> en(id, "Same", "x").concept(1_000 + id, "").entry())
                .toList());
        index.refresh();

        assertThat(index.search(Query.of("same"), ANYONE).counts(Facet.CONCEPT)).hasSize(130);
    }

    @Test
    void a_facet_is_counted_under_the_filters_of_the_others() {
        put(
                en(1, "Renewal", "x").kind(Kind.FAQ).by(1, 1, Audience.COMPANY),
                en(2, "Renewal", "x").kind(Kind.INSIGHT).by(1, 1, Audience.COMPANY),
                zh(3, "Renewal", "x").kind(Kind.INSIGHT).by(2, 1, Audience.COMPANY));
        Results found = index.search(Query.of("renewal").with(Facet.KIND, "INSIGHT"), ANYONE);

        assertThat(found.total()).isEqualTo(2);
        assertThat(found.counts(Facet.KIND))
                .containsExactly(new FacetCount("INSIGHT", 2, true), new FacetCount("FAQ", 1, false));
        assertThat(found.counts(Facet.LANG))
                .containsExactly(new FacetCount("en", 1, false), new FacetCount("zh", 1, false));
        assertThat(found.counts(Facet.SEGMENT)).isEmpty();
        assertThat(ids(Query.of("renewal").with(Facet.KIND, "INSIGHT").with(Facet.KIND, "FAQ")))
                .hasSize(3);
        assertThat(ids(Query.of("renewal").with(Facet.KIND, "INSIGHT").with(Facet.AUTHOR, "2")))
                .containsExactly(3L);
        assertThat(ids(Query.of("renewal").with(Facet.KIND, "no such kind"))).isEmpty();
    }

    @Test
    void a_broad_concept_finds_what_is_filed_under_a_narrower_one() {
        put(en(1, "A", "b").concept(11, "", 10L), en(2, "A", "b").concept(12, "", 10L), en(3, "A", "b"));

        assertThat(ids(Query.of("").with(Facet.CONCEPT, "10"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids(Query.of("").with(Facet.CONCEPT, "11"))).containsExactly(1L);
        Hit hit = index.search(Query.of("").with(Facet.CONCEPT, "11"), ANYONE)
                .hits()
                .get(0);
        assertThat(hit.concepts()).containsExactly(new ConceptId(11));
    }

    @Test
    void archived_items_are_counted_but_found_only_when_asked_for() {
        put(en(1, "Premium", "x"), en(2, "Premium", "x").confidence(Confidence.ARCHIVED));

        assertThat(ids("premium")).containsExactly(1L);
        assertThat(index.search(Query.of("premium"), ANYONE).counts(Facet.CONFIDENCE))
                .contains(new FacetCount("ARCHIVED", 1, false));
        assertThat(ids(Query.of("premium").with(Facet.CONFIDENCE, "ARCHIVED"))).containsExactly(2L);
    }

    @Test
    void branch_items_are_for_the_branch_the_author_and_reviewers() {
        put(en(1, "Tax", "x").by(1, 1, Audience.BRANCH), en(2, "Tax", "x").by(1, 1, Audience.COMPANY));
        Query query = Query.of("tax");

        assertThat(ids(query, agent(5, 2))).containsExactly(2L);
        assertThat(ids(query, agent(5, 1))).containsExactly(1L, 2L);
        assertThat(ids(query, agent(1, 2))).containsExactly(1L, 2L);
        assertThat(ids(query, reviewer())).containsExactly(1L, 2L);
        assertThat(index.search(query, agent(5, 2)).counts(Facet.KIND))
                .containsExactly(new FacetCount("FAQ", 1, false));
    }
}
