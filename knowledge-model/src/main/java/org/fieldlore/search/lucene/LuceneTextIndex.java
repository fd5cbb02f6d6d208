package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.AlreadyClosedException;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.IndexHealth;
import org.fieldlore.search.Meant;
import org.fieldlore.search.Query;
import org.fieldlore.search.Ranked;
import org.fieldlore.search.Results;
import org.fieldlore.search.Sense;
import org.fieldlore.search.Situation;
import org.fieldlore.search.Suggested;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.Tuning;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * The text index on Lucene files. Born at the first call: opened when the folder holds a sound index of this schema, else
 * created empty and incomplete until a rebuild finishes. Changes go one after the other; searches never wait for them.
 */
public final class LuceneTextIndex implements TextIndex {
    private final IndexFolder folder;
    private final Clock clock;
    private volatile @Nullable Generation live;
    private @Nullable Beside beside;
    private volatile boolean closed;

    public LuceneTextIndex(Path folder, Clock clock) {
        this.folder = new IndexFolder(folder);
        this.clock = clock;
    }

    @Override
    public synchronized void put(List<IndexEntry> entries) {
        changing(entries.stream().map(entry -> entry.item().id()).toList(), index -> index.put(entries, live()));
    }

    @Override
    public synchronized void delete(Collection<KnowledgeId> ids) {
        changing(ids, index -> index.delete(ids));
    }

    @Override
    public synchronized void refresh() {
        changing(List.of(), index -> {
            if (index == live) index.commit(index.complete(), clock.instant());
        });
    }

    @Override
    public synchronized void clear() {
        changing(List.of(), Generation::clear);
        refresh();
    }

    @Override
    public List<KnowledgeId> withoutSense(long after, int max) {
        return reading(searcher -> new Senses(searcher).missing(after, max));
    }

    @Override
    public Map<KnowledgeId, float[]> places(Collection<KnowledgeId> ids, String lang) {
        return reading(searcher -> new Senses(searcher).of(ids, lang));
    }

    @Override
    public synchronized void place(List<IndexEntry> entries) {
        changing(List.of(), index -> index.place(entries));
    }

    @Override
    public Results search(Query query, @Nullable Sense sense, Tuning tuning, Viewer viewer) {
        return reading(searcher -> new Finder(searcher, query, sense, tuning, viewer, clock.instant()).find());
    }

    @Override
    public Optional<Meant> meant(String text, Viewer viewer) {
        Characters characters = live().characters();
        return reading(searcher -> new Rewording(searcher, characters, viewer).of(text));
    }

    @Override
    public List<Suggested> suggest(String text, Viewer viewer, int max) {
        List<Suggested> found = reading(searcher -> new Suggestions(searcher, viewer).of(text, max));
        if (!found.isEmpty()) return found;
        return meant(text, viewer)
                .map(meant -> reading(searcher -> new Suggestions(searcher, viewer).of(meant.text(), max)))
                .orElse(found);
    }

    @Override
    public List<Hit> outlines(Query query, @Nullable Sense sense, Viewer viewer, int max) {
        return reading(searcher ->
                new Finder(searcher, query.page(0, max), sense, Tuning.NONE, viewer, clock.instant()).outlines());
    }

    @Override
    public List<Hit> similar(
            String text, String lang, @Nullable Sense sense, Viewer viewer, int max, @Nullable KnowledgeId except) {
        return reading(searcher -> new Likeness(searcher, viewer).similar(text, lang, sense, max, except));
    }

    @Override
    public List<Hit> similar(KnowledgeId item, Viewer viewer, int max) {
        return reading(searcher -> new Likeness(searcher, viewer).similar(item, max));
    }

    @Override
    public List<Ranked> best(Query query, @Nullable Sense sense, Viewer viewer) {
        return reading(searcher -> new Finder(searcher, query, sense, Tuning.NONE, viewer, clock.instant()).best());
    }

    @Override
    public List<Hit> fitting(Situation situation, @Nullable Sense sense, Viewer viewer, int max) {
        return reading(searcher -> new Likeness(searcher, viewer).fitting(situation, sense, max));
    }

    @Override
    public Map<KnowledgeId, String> lines(Situation situation, Viewer viewer, Collection<KnowledgeId> items) {
        return reading(searcher -> new Likeness(searcher, viewer).lines(situation, items));
    }

    @Override
    public long size() {
        return reading(searcher -> (long) searcher.count(Sight.items()));
    }

    @Override
    public boolean complete() {
        return live().complete();
    }

    /** Notices as well when somebody deleted the files of an open index, and starts afresh then. */
    @Override
    public synchronized IndexHealth health() {
        if (!Files.isDirectory(live().folder())) forget();
        Generation index = live();
        return new IndexHealth(
                size(),
                reading(searcher -> new Senses(searcher).count()),
                Fields.SCHEMA,
                index.complete(),
                index.committedAt());
    }

    @Override
    public synchronized Rebuild rebuild() {
        if (beside != null) beside.close();
        try {
            live();
            beside = new Beside(folder.create());
            return beside;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create a new index", e);
        }
    }

    @Override
    public synchronized void close() {
        if (beside != null) beside.close();
        forget();
        closed = true;
    }

    private Generation live() {
        Generation open = live;
        return open == null ? opened() : open;
    }

    private synchronized Generation opened() {
        if (closed) throw new IllegalStateException("the index is closed");
        try {
            Generation open = live == null ? folder.open() : live;
            live = open;
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the index", e);
        }
    }

    private void changing(Collection<KnowledgeId> ids, Change change) {
        Generation index = live();
        try {
            change.on(index);
        } catch (IOException | AlreadyClosedException e) {
            forget();
            throw new UncheckedIOException(
                    "cannot write the index", e instanceof IOException io ? io : new IOException(e));
        }
        if (beside != null) beside.follow(ids, change);
    }

    /** A search that meets the very moment of a swap asks again. */
    private <T> T reading(Generation.Reading<T> work) {
        while (true) {
            Generation index = live();
            try {
                return index.reading(work);
            } catch (AlreadyClosedException e) {
                if (index == live()) {
                    forget(index);
                    throw new UncheckedIOException("the index was closed by a failure", new IOException(e));
                }
            } catch (IOException e) {
                forget(index);
                throw new UncheckedIOException("cannot read the index", e);
            }
        }
    }

    private synchronized void forget(Generation failed) {
        if (live == failed) forget();
    }

    private void forget() {
        Generation open = live;
        live = null;
        if (open != null) open.close();
    }

    private interface Change {
        void on(Generation index) throws IOException;
    }

    /** The index being rebuilt. It follows every change of the live one, and remembers which items those touched. */
    private final class Beside implements Rebuild {
        private final Generation index;
        private final Set<KnowledgeId> touched = new HashSet<>();

        Beside(Generation index) {
            this.index = index;
        }

        void follow(Collection<KnowledgeId> ids, Change change) {
            touched.addAll(ids);
            writing(change);
        }

        @Override
        public void put(List<IndexEntry> entries) {
            synchronized (LuceneTextIndex.this) {
                requireRunning();
                List<IndexEntry> untouched = entries.stream()
                        .filter(entry -> !touched.contains(entry.item().id()))
                        .toList();
                writing(target -> target.put(untouched, live()));
            }
        }

        @Override
        public void finish() {
            synchronized (LuceneTextIndex.this) {
                requireRunning();
            }
            // Takes a while: changes and searches go on meanwhile.
            writing(Generation::settle);
            synchronized (LuceneTextIndex.this) {
                requireRunning();
                writing(target -> target.commit(true, clock.instant()));
                Generation old = live;
                live = index;
                beside = null;
                if (old == null) return;
                old.close();
                folder.delete(old.folder());
            }
        }

        @Override
        public void close() {
            synchronized (LuceneTextIndex.this) {
                if (beside != this) return;
                beside = null;
                index.close();
                folder.delete(index.folder());
            }
        }

        private void writing(Change change) {
            try {
                change.on(index);
            } catch (IOException | AlreadyClosedException e) {
                close();
                throw new UncheckedIOException("cannot write the new index", new IOException(e));
            }
        }

        private void requireRunning() {
            if (beside != this) throw new IllegalStateException("this rebuild was finished or given up");
        }
    }
}
