package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.search.Entries.en;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexKnowledgeTest {
    private final ItemsInAList items = new ItemsInAList();

    @TempDir
    Path folder;

    private TextIndex index;
    private IndexKnowledge indexing;
    private RebuildIndex rebuilding;

    @BeforeEach
    void open() {
        index = new LuceneTextIndex(folder, Clock.systemUTC());
        indexing = new IndexKnowledge(items, index);
        rebuilding = new RebuildIndex(items, index, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void a_published_item_is_found_by_the_next_search_and_a_withdrawn_one_no_more() {
        items.keep(en(1, "Premium", "x"));
        indexing.apply(List.of("1", "2"));
        assertThat(found("premium")).isOne();

        items.items.clear();
        indexing.apply(List.of("1"));
        assertThat(found("premium")).isZero();
    }

    @Test
    void applying_twice_changes_nothing() {
        items.keep(en(1, "Premium", "x"));
        indexing.apply(List.of("1", "1"));
        indexing.apply(List.of("1"));

        assertThat(index.size()).isOne();
    }

    @Test
    void a_rebuild_reads_everything_in_batches_and_says_how_far_it_is() {
        LongStream.rangeClosed(1, 1_203).forEach(id -> items.keep(en(id, "Premium " + id, "x")));

        assertThat(rebuilding.ifNeeded()).isTrue();
        assertThat(found("premium")).isEqualTo(1_203);
        assertThat(rebuilding.progress().done()).isEqualTo(1_203);
        assertThat(rebuilding.progress().running()).isFalse();
        assertThat(rebuilding.progress().settling()).isFalse();
        assertThat(rebuilding.progress().finishedAt()).isNotNull();
        assertThat(items.largestBatch).isEqualTo(500);
        assertThat(rebuilding.ifNeeded()).isFalse();
    }

    @Test
    void a_rebuild_that_fails_leaves_the_old_index_and_can_be_tried_again() {
        items.keep(en(1, "Premium", "x"));
        rebuilding.run();
        items.broken = true;
        assertThatThrownBy(rebuilding::run).isInstanceOf(UncheckedIOException.class);
        assertThat(found("premium")).isOne();
        assertThat(rebuilding.progress().finishedAt()).isNull();

        items.broken = false;
        assertThat(rebuilding.run()).isTrue();
    }

    @Test
    void a_second_rebuild_does_not_start_while_one_runs() {
        items.keep(en(1, "Premium", "x"));
        items.onRead = () -> assertThat(rebuilding.run()).isFalse();

        assertThat(rebuilding.run()).isTrue();
    }

    @Test
    void a_new_vocabulary_files_everything_anew_or_waits_for_the_rebuild_that_runs() {
        FollowVocabulary following = new FollowVocabulary(rebuilding, indexing, versions -> Optional.empty());
        items.keep(en(1, "Premium", "x"));
        following.apply(List.of("1", "2"));
        assertThat(found("premium")).isOne();

        items.onRead =
                () -> assertThatThrownBy(() -> following.apply(List.of("3"))).isInstanceOf(IllegalStateException.class);
        assertThat(rebuilding.run()).isTrue();
    }

    @Test
    void an_edit_files_only_what_it_touches_anew() {
        items.keep(en(1, "Premium", "x"));
        items.keep(en(2, "Premium", "x"));
        FollowVocabulary following =
                new FollowVocabulary(rebuilding, indexing, versions -> Optional.of(List.of(new KnowledgeId(2))));
        following.apply(List.of("7"));
        assertThat(found("premium")).isOne();
    }

    @Test
    void items_are_placed_by_their_meaning_batch_by_batch_and_a_stop_keeps_what_is_done() {
        LongStream.rangeClosed(1, 100).forEach(id -> items.keep(en(id, "Premium " + id, "x")));
        rebuilding.run();
        PlaceItems placing = new PlaceItems(items, index, new WordCounts());
        int[] left = {50};

        placing.run(() -> left[0]-- > 0);
        assertThat(index.health().placed()).isBetween(32L, 50L);
        placing.run(() -> true);
        assertThat(index.health().placed()).isEqualTo(100);
        assertThat(placing.run(() -> true)).isZero();
    }

    @Test
    void an_item_that_changes_while_it_is_placed_is_left_for_the_next_run() {
        items.keep(en(1, "Premium", "x"));
        items.keep(en(2, "Renewal", "x"));
        rebuilding.run();
        PlaceItems placing = new PlaceItems(items, index, new WordCounts());
        boolean[] changed = {false};

        placing.run(() -> {
            if (!changed[0]) {
                changed[0] = true;
                index.put(List.of(en(1, "Premium now dearer", "x").entry()));
                index.refresh();
            }
            return true;
        });

        assertThat(index.withoutSense(0, 10)).containsExactly(new KnowledgeId(1));
        assertThat(found("dearer")).isOne();
    }

    @Test
    void an_item_that_the_model_fails_on_does_not_hold_up_the_others() {
        LongStream.rangeClosed(1, 40).forEach(id -> items.keep(en(id, "Premium " + id, "x")));
        items.keep(en(3, "Poison", "x"));
        rebuilding.run();
        Meaning failing = new Meaning() {
            @Override
            public float[] of(String text, String lang) {
                if (text.contains("Poison")) throw new IllegalStateException("no");
                return new WordCounts().of(text, lang);
            }

            @Override
            public float[] asked(String question, String lang) {
                return of(question, lang);
            }
        };
        PlaceItems placing = new PlaceItems(items, index, failing);

        assertThat(placing.run(() -> true)).isEqualTo(39);
        assertThat(index.withoutSense(0, 10)).containsExactly(new KnowledgeId(3));
        assertThatThrownBy(() -> placing.run(() -> true)).hasMessage("no item could be placed");
    }

    @Test
    void searches_find_everything_at_every_moment_of_a_rebuild() throws Exception {
        LongStream.rangeClosed(1, 300).forEach(id -> items.keep(en(id, "Premium " + id, "x")));
        rebuilding.run();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> asked = Stream.generate(() -> readers.submit(() -> {
                        long least = Long.MAX_VALUE;
                        while (!over.get()) least = Math.min(least, found("premium"));
                        return least;
                    }))
                    .limit(4)
                    .toList();
            for (int i = 0; i < 8; i++) assertThat(rebuilding.run()).isTrue();
            over.set(true);
            for (Future<Long> reader : asked) assertThat(reader.get()).isIn(300L, Long.MAX_VALUE);
        } finally {
            over.set(true);
            readers.shutdownNow();
        }
    }

    private long found(String text) {
        return index.search(Query.of(text), Entries.agent(5, 5)).total();
    }

    /** Stands in for the database. */
    private static final class ItemsInAList implements EntrySource {
        final Map<Long, Entries> items = new TreeMap<>();
        boolean broken;
        int largestBatch;
        Runnable onRead = () -> {};

        void keep(Entries item) {
            items.put(item.id(), item);
        }

        @Override
        public List<IndexEntry> entries(Collection<KnowledgeId> ids) {
            if (broken) throw new UncheckedIOException(new java.io.IOException("database gone"));
            onRead.run();
            largestBatch = Math.max(largestBatch, ids.size());
            return ids.stream()
                    .map(id -> items.get(id.value()))
                    .filter(java.util.Objects::nonNull)
                    .map(Entries::entry)
                    .toList();
        }

        @Override
        public List<KnowledgeId> idsAfter(long after, int max) {
            return items.keySet().stream()
                    .filter(id -> id > after)
                    .limit(max)
                    .map(KnowledgeId::new)
                    .toList();
        }
    }
}
