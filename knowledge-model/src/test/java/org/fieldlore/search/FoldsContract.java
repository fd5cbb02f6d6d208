package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.en;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.search.Steering.Match;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SourceDocumentId;
import org.junit.jupiter.api.Test;

/** What every text index must do with items that were read from one document, whatever its engine. */
public abstract class FoldsContract extends IndexContract {
    @Test
    void items_of_one_document_stand_as_one_behind_the_best_of_them() {
        put(
                en(1, "Hail", "hail").from(5),
                en(2, "Hail hail", "hail hail").from(5),
                en(3, "Roof", "hail and a long list of other things that may fall")
                        .from(5),
                en(4, "Storm", "hail").from(6),
                en(5, "Ours", "hail"),
                en(6, "Fire", "fire").from(5));

        Results found = index.search(Query.of("hail"), ANYONE);

        assertThat(found.total()).isEqualTo(5);
        assertThat(found.listed()).isEqualTo(3);
        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactlyInAnyOrder(2L, 4L, 5L);
        assertThat(hit(found, 2).behind()).isEqualTo(2);
        assertThat(hit(found, 2).source()).isEqualTo(new SourceDocumentId(5));
        assertThat(hit(found, 4).behind()).isZero();
        assertThat(hit(found, 5).source()).isNull();
        assertThat(found.counts(Facet.SOURCE))
                .containsExactly(new FacetCount("5", 3, false), new FacetCount("6", 1, false));
    }

    @Test
    void whoever_asks_for_the_document_or_by_date_gets_each_of_its_items() {
        put(en(1, "Hail", "hail").from(5), en(2, "Hail", "hail").from(5), en(3, "Hail", "hail"));

        assertThat(ids(Query.of("hail").with(Facet.SOURCE, "5"))).containsExactlyInAnyOrder(1L, 2L);
        assertThat(ids(Query.of("hail").sorted(Query.Sort.NEWEST))).containsExactly(3L, 2L, 1L);
        assertThat(ids("")).hasSize(3);
        assertThat(index.best(Query.of("hail"), null, ANYONE)).hasSize(3);
    }

    @Test
    void what_stands_behind_is_counted_under_filters_and_without_what_the_viewer_may_not_see() {
        put(
                en(1, "Hail hail", "hail").from(5),
                en(2, "Hail", "hail").from(5).by(3, 3, Audience.BRANCH),
                en(3, "Hail", "hail").from(5).kind(org.fieldlore.knowledge.Kind.REFERENCE));

        assertThat(hit(index.search(Query.of("hail"), ANYONE), 1).behind()).isOne();
        assertThat(hit(index.search(Query.of("hail"), agent(8, 3)), 1).behind()).isEqualTo(2);
        Results faqs = index.search(Query.of("hail").with(Facet.KIND, "FAQ"), ANYONE);
        assertThat(hit(faqs, 1).behind()).isZero();
        assertThat(faqs.listed()).isOne();
    }

    @Test
    void a_pinned_item_stands_for_itself() {
        put(
                en(1, "Hail hail", "hail").from(5),
                en(2, "Hail", "x").from(5),
                en(3, "Hail", "y").from(5));
        Steering.Rule first = new Steering.Rule("hail", Match.EXACT, new KnowledgeId(3), Effect.PINNED);
        Steering.Rule second = new Steering.Rule("hail", Match.EXACT, new KnowledgeId(2), Effect.PINNED);
        Tuning pins = Tuning.NONE.with(new Steering(List.of(first, second)));

        Results found = index.search(Query.of("hail"), null, pins, ANYONE);

        assertThat(found.hits()).extracting(hit -> hit.id().value()).containsExactly(3L, 2L);
        assertThat(hit(found, 3).behind()).isOne();
        assertThat(found.listed()).isEqualTo(2);
    }

    @Test
    void a_document_that_fills_the_list_leaves_room_for_all_others_and_pages_go_to_the_end() {
        index.put(LongStream.rangeClosed(1, 400)
                .mapToObj(id -> en(id, "Hail hail", "hail hail").from(5).entry())
                .toList());
        index.put(LongStream.rangeClosed(1_001, 1_150)
                .mapToObj(
                        id -> en(id, "Storm", "hail, wind, rain and snow " + id).entry())
                .toList());
        index.refresh();
        Results found = index.search(Query.of("hail"), ANYONE);
        List<Long> all = new ArrayList<>();
        for (int from = 0; from < found.listed(); from += 20)
            all.addAll(ids(Query.of("hail").page(from, 20)));

        assertThat(found.total()).isEqualTo(550);
        assertThat(found.listed()).isEqualTo(151);
        assertThat(found.hits()).hasSize(20);
        assertThat(found.hits().get(0).behind()).isEqualTo(399);
        assertThat(all).hasSize(151).doesNotHaveDuplicates();
        assertThat(ids(Query.of("hail").page(160, 20))).isEmpty();
    }

    private static Hit hit(Results found, long id) {
        return found.hits().stream()
                .filter(hit -> hit.id().value() == id)
                .findFirst()
                .orElseThrow();
    }
}
