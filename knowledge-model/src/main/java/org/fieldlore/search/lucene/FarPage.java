package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.InPlaceMergeSorter;
import org.apache.lucene.util.IntroSelector;
import org.apache.lucene.util.NumericUtils;
import org.jspecify.annotations.Nullable;

/**
 * A page far down a long list. Everything found is kept in plain arrays, twenty bytes each, and only the page is put in order:
 * the last page of a million costs as much as the first beyond the near ones. One at a time, so that a crowd on last pages
 * takes the memory of one.
 */
final class FarPage extends SimpleCollector {
    private static final Object ONE_AT_A_TIME = new Object();
    private final Order order;
    private final int[] without;
    private int count;
    private int[] documents = new int[1024];
    private long[] keys = new long[1024];
    private long[] ids = new long[1024];
    private int base;
    private @Nullable Scorable scorer;
    private NumericDocValues values = DocValues.emptyNumeric();
    private NumericDocValues numbers = DocValues.emptyNumeric();

    /** What comes first; equals go by the id of the item, or, as Lucene has the best, by document. */
    enum Order {
        BEST("", true),
        NEWEST(Fields.UPDATED, true),
        OLDEST(Fields.UPDATED, false),
        HELPFUL(Fields.HELPED, true);

        private final String field;
        private final boolean falling;

        Order(String field, boolean falling) {
            this.field = field;
            this.falling = falling;
        }

        static Order of(org.fieldlore.search.Query.Sort sort) {
            return switch (sort) {
                case RELEVANCE, NEWEST -> NEWEST;
                case OLDEST -> OLDEST;
                case HELPFUL -> HELPFUL;
            };
        }

        /** The same order as Lucene keeps the first few by. */
        Sort sort() {
            return new Sort(
                    new SortField(field, SortField.Type.LONG, falling),
                    new SortField(Fields.ID_ORDER, SortField.Type.LONG));
        }
    }

    private FarPage(Order order, int[] without) {
        this.order = order;
        this.without = without;
    }

    /**
     * Returns a page of what a query finds.
     *
     * @param without documents to leave out, rising
     * @param from first of the rest, 0-based; nothing is returned from beyond the end
     */
    static ScoreDoc[] of(Query query, Order order, int[] without, int from, int size, IndexSearcher searcher)
            throws IOException {
        synchronized (ONE_AT_A_TIME) {
            FarPage all = new FarPage(order, without);
            searcher.search(query, all);
            return all.page(from, size);
        }
    }

    private ScoreDoc[] page(int from, int size) {
        if (from >= count) return new ScoreDoc[0];
        int to = Math.min(count, from + size);
        if (from > 0) new Selector().select(0, count, from);
        if (to < count) new Selector().select(from, count, to);
        new Sorter().sort(from, to);
        ScoreDoc[] page = new ScoreDoc[to - from];
        for (int i = from; i < to; i++) {
            float score = order == Order.BEST ? NumericUtils.sortableIntToFloat((int) -keys[i]) : 0;
            page[i - from] = new ScoreDoc(documents[i], score);
        }
        return page;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        base = leaf.docBase;
        values = DocValues.getNumeric(leaf.reader(), order.field);
        numbers = DocValues.getNumeric(leaf.reader(), Fields.ID_ORDER);
    }

    @Override
    public void setScorer(Scorable next) {
        scorer = next;
    }

    @Override
    public void collect(int doc) throws IOException {
        if (without.length > 0 && Arrays.binarySearch(without, base + doc) >= 0) return;
        documents = ArrayUtil.grow(documents, count + 1);
        keys = ArrayUtil.grow(keys, count + 1);
        ids = ArrayUtil.grow(ids, count + 1);
        documents[count] = base + doc;
        keys[count] = key(doc);
        ids[count] = order == Order.BEST ? base + doc : numbers.advanceExact(doc) ? numbers.longValue() : 0;
        count++;
    }

    /** Rises from the first to the last. */
    private long key(int doc) throws IOException {
        if (order == Order.BEST)
            return -(long) NumericUtils.floatToSortableInt(
                    Objects.requireNonNull(scorer).score());
        long value = values.advanceExact(doc) ? values.longValue() : 0;
        return order.falling ? -value : value;
    }

    @Override
    public ScoreMode scoreMode() {
        return order == Order.BEST ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    private int compared(int one, long key, long id) {
        int byKey = Long.compare(keys[one], key);
        return byKey != 0 ? byKey : Long.compare(ids[one], id);
    }

    private void swapped(int one, int other) {
        int document = documents[one];
        documents[one] = documents[other];
        documents[other] = document;
        long key = keys[one];
        keys[one] = keys[other];
        keys[other] = key;
        long id = ids[one];
        ids[one] = ids[other];
        ids[other] = id;
    }

    private final class Selector extends IntroSelector {
        private long key;
        private long id;

        @Override
        protected void setPivot(int at) {
            key = keys[at];
            id = ids[at];
        }

        @Override
        protected int comparePivot(int at) {
            return -compared(at, key, id);
        }

        @Override
        protected void swap(int one, int other) {
            swapped(one, other);
        }
    }

    private final class Sorter extends InPlaceMergeSorter {
        @Override
        protected int compare(int one, int other) {
            return compared(one, keys[other], ids[other]);
        }

        @Override
        protected void swap(int one, int other) {
            swapped(one, other);
        }
    }
}
