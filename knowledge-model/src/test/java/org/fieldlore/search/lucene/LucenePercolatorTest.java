package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.search.Entries.agent;
import static org.fieldlore.search.Entries.zh;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldlore.search.Facet;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Percolator;
import org.fieldlore.search.PercolatorContract;
import org.fieldlore.search.Query;
import org.fieldlore.search.Watch;
import org.junit.jupiter.api.Test;

class LucenePercolatorTest extends PercolatorContract {
    private static final int FIRST = 0x4e00;
    private static final int CHARACTERS = 2_500;

    @Override
    protected Percolator create() {
        return new LucenePercolator();
    }

    /** Some milliseconds an item on a quiet machine; the limit leaves room for a busy one. */
    @Test
    void ten_thousand_searches_keep_no_item_waiting() {
        Random random = new Random(7);
        List<Watch> watches = new ArrayList<>();
        for (int id = 1; id <= 10_000; id++) {
            Query query = id % 20 == 0
                    ? Query.of("").with(Facet.CONCEPT, String.valueOf(id % 300 + 1))
                    : Query.of(text(random, 2 + random.nextInt(8)));
            watches.add(new Watch(id, query, agent(id, id % 50 + 1), Instant.EPOCH));
        }
        Percolator percolator = create();
        percolator.put(watches);
        List<IndexEntry> items = new ArrayList<>();
        for (int id = 1; id <= 200; id++)
            items.add(
                    zh(id, text(random, 12), text(random, 200)).concept(id, "").entry());
        int before = percolator.match(items).size();

        long started = System.nanoTime();
        int matches = percolator.match(items).size();
        Duration each = Duration.ofNanos((System.nanoTime() - started) / items.size());

        System.out.println(each + " an item, matches " + matches);
        assertThat(matches).isEqualTo(before).isPositive();
        assertThat(each).isLessThan(Duration.ofMillis(100));
    }

    /** Characters as often as in a language: few of them often, most of them rarely. */
    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++)
            text.append((char) (FIRST + (int) (CHARACTERS * Math.pow(random.nextDouble(), 3))));
        return text.toString();
    }
}
