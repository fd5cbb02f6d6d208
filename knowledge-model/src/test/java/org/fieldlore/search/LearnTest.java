package org.fieldlore.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.en;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.KnowledgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LearnTest {
    private static final int SIZE = 64;
    private static final int ITEMS = 60;

    @TempDir
    private Path folder;

    @Test
    void use_teaches_where_questions_lie_whose_words_stand_in_no_item() {
        try (TextIndex index = index()) {
            Optional<Lesson> lesson = new Learn(index, new OneInTheWay()).from(pairs(300, 0), "en");

            assertThat(lesson).hasValueSatisfying(learnt -> {
                assertThat(learnt.questions()).isEqualTo(300);
                assertThat(learnt.judged()).isEqualTo(60);
                assertThat(learnt.after()).isGreaterThan(learnt.before());
                assertThat(learnt.helps()).isTrue();
            });
        }
    }

    @Test
    void too_few_questions_teach_nothing_and_neither_do_those_of_the_other_language() {
        try (TextIndex index = index()) {
            Learn learn = new Learn(index, new OneInTheWay());
            assertThat(learn.from(pairs(Learn.FEWEST - 1, 0), "en")).isEmpty();
            assertThat(learn.from(pairs(300, 0), "zh")).isEmpty();
            assertThat(learn.from(pairs(300, 10_000), "en")).isEmpty();
        }
    }

    @Test
    void an_adapter_is_stored_and_read_back_to_the_last_bit() {
        float[] mean = new OneInTheWay().of("1", "en");
        float[][] turn = new float[SIZE][SIZE];
        turn[2][3] = 0.5f;
        QueryAdapter adapter = new QueryAdapter("en", mean, turn, new Sense.Gauge(0.1, 2, 3));

        QueryAdapter read = QueryAdapter.of("en", adapter.bytes());

        float[] asked = new OneInTheWay().asked("q7", "en");
        assertThat(read.asked(asked).place())
                .containsExactly(adapter.asked(asked).place());
        assertThat(read.gauge()).isEqualTo(adapter.gauge());
    }

    @Test
    void an_untaught_adapter_only_takes_away_what_all_questions_share() {
        QueryAdapter adapter = new QueryAdapter("en", new float[SIZE], new float[SIZE][SIZE], Sense.Gauge.PLAIN);
        float[] asked = new OneInTheWay().asked("q7", "en");
        float[] placed = adapter.asked(asked).place();
        for (int i = 0; i < SIZE; i++)
            assertThat(placed[i]).isCloseTo(asked[i], org.assertj.core.data.Offset.offset(1e-6f));
    }

    private TextIndex index() {
        TextIndex index = new LuceneTextIndex(folder, Clock.systemUTC());
        Meaning meaning = new OneInTheWay();
        List<IndexEntry> entries = new ArrayList<>();
        for (int i = 1; i <= ITEMS; i++)
            entries.add(en(i, "Item", "Text").entry().with(new Sense("en", meaning.of("" + i, "en"))));
        index.put(entries);
        index.refresh();
        return index;
    }

    /** Question n was answered by item n modulo the number of items, plus an offset. */
    private static List<LearntPair> pairs(int questions, int offset) {
        List<LearntPair> pairs = new ArrayList<>();
        for (int n = 0; n < questions; n++)
            pairs.add(new LearntPair("q" + n, "en", new KnowledgeId(n % ITEMS + 1L + offset), 1));
        return pairs;
    }

    /** Places all texts around one middle, and questions near their answer but nearer to one item that answers few of them. */
    private static final class OneInTheWay implements Meaning {
        @Override
        public float[] of(String text, String lang) {
            boolean question = text.startsWith("q");
            int number = Integer.parseInt(question ? text.substring(1) : text);
            float[] own = drawn(question ? number % ITEMS + 1 : number);
            float[] noise = drawn(question ? 1_000 + number : 0);
            float[] everywhere = drawn(5);
            float[] place = new float[SIZE];
            for (int i = 0; i < SIZE; i++)
                place[i] = own[i] + (question ? 0.5f * noise[i] + 1.2f * everywhere[i] : 0) + 1.5f;
            return QueryAdapter.unit(place);
        }

        @Override
        public float[] asked(String question, String lang) {
            return of(question, lang);
        }

        private static float[] drawn(int seed) {
            Random random = new Random(seed);
            float[] place = new float[SIZE];
            for (int i = 0; i < SIZE; i++) place[i] = (float) random.nextGaussian();
            return place;
        }
    }
}
