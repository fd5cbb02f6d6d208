package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Match;
import org.fieldlore.search.Percolator;
import org.fieldlore.search.Watch;

/**
 * Matches items against waiting searches, each a query on an index of that one item. A search is tried only when the item has
 * one of its {@linkplain Waiting#anchors() anchors}, which leaves some dozens of ten thousand.
 */
public final class LucenePercolator implements Percolator {
    private static final List<String> WORDS = List.of(Fields.ALL);
    private final Map<Long, Waiting> waiting = new HashMap<>();
    private final Map<String, Set<Waiting>> anchored = new HashMap<>();

    @Override
    public synchronized void replace(Collection<Watch> watches) {
        waiting.clear();
        anchored.clear();
        put(watches);
    }

    @Override
    public synchronized void put(Collection<Watch> watches) {
        for (Watch watch : watches) {
            remove(List.of(watch.id()));
            Waiting one = Waiting.of(
                    watch, anchor -> anchored.getOrDefault(anchor, Set.of()).size());
            waiting.put(watch.id(), one);
            for (String anchor : one.anchors())
                anchored.computeIfAbsent(anchor, a -> new HashSet<>()).add(one);
        }
    }

    @Override
    public synchronized void remove(Collection<Long> ids) {
        for (long id : ids) {
            Waiting old = waiting.remove(id);
            if (old == null) continue;
            for (String anchor : old.anchors())
                anchored.computeIfPresent(anchor, (a, all) -> all.remove(old) && all.isEmpty() ? null : all);
        }
    }

    @Override
    public List<Match> match(List<IndexEntry> entries) {
        List<Match> matches = new ArrayList<>();
        try {
            for (IndexEntry entry : entries) match(entry, matches);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matches;
    }

    private void match(IndexEntry entry, List<Match> matches) throws IOException {
        if (entry.item().confidence() == Confidence.WORK_IN_PROGRESS || none()) return;
        List<Document> block = Documents.of(entry.with(null));
        Document item = block.get(block.size() - 1);
        IndexSearcher searcher =
                MemoryIndex.fromDocument(searched(item), Words.OF_TEXT).createSearcher();
        for (Waiting one : candidates(marks(item, searcher.getIndexReader())))
            if (!entry.item().updatedAt().isBefore(one.watch().since()) && searcher.count(one.query()) > 0)
                matches.add(new Match(one.watch().id(), entry.item().id()));
    }

    private synchronized boolean none() {
        return waiting.isEmpty();
    }

    /** What is searched of it; not what is only sorted, counted or shown. */
    private static Document searched(Document item) {
        Document searched = new Document();
        for (IndexableField field : item)
            if (field.fieldType().indexOptions() != IndexOptions.NONE) searched.add(field);
        return searched;
    }

    private synchronized List<Waiting> candidates(Set<String> item) {
        Set<Waiting> hanging = new HashSet<>(anchored.getOrDefault(Waiting.ANYTHING, Set.of()));
        for (String mark : item) hanging.addAll(anchored.getOrDefault(mark, Set.of()));
        return hanging.stream().filter(one -> one.mayFind(item)).toList();
    }

    /** Everything that a search can hang on: the words of an item, and its values. */
    private static Set<String> marks(Document item, IndexReader reader) throws IOException {
        Set<String> marks = new HashSet<>();
        for (String field : WORDS) {
            Terms terms = reader.leaves().get(0).reader().terms(field);
            if (terms == null) continue;
            TermsEnum each = terms.iterator();
            for (BytesRef word = each.next(); word != null; word = each.next())
                marks.add(Waiting.word(word.utf8ToString()));
        }
        for (IndexableField field : item)
            if (field.stringValue() != null && !WORDS.contains(field.name()))
                marks.add(Waiting.value(field.name(), field.stringValue()));
        return marks;
    }
}
