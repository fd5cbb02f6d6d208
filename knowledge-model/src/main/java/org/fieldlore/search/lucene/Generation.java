package org.fieldlore.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** One index in one folder, from its first document until a rebuilt one takes its place. */
final class Generation implements Closeable {
    private static final String SCHEMA = "schema";
    private static final String COMPLETE = "complete";
    private static final String AT = "at";
    private static final double BUFFER_MB = 32;
    private static final long SEGMENT_BYTES = 500_000_000;
    private final Path folder;
    private final FSDirectory files;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Characters characters;

    /** Opens or creates; an index that fails its checksums is an {@link IOException} like any other damage. */
    Generation(Path folder) throws IOException {
        this.folder = folder;
        this.files = FSDirectory.open(folder);
        IndexWriter opened = null;
        try {
            opened = new IndexWriter(
                    files,
                    new IndexWriterConfig(Words.OF_TEXT)
                            .setRAMBufferSizeMB(BUFFER_MB)
                            .setCodec(new QuantisedSenses()));
            this.searchers = new SearcherManager(opened, new Searchers());
            this.writer = opened;
            reading(Generation::verified);
            this.characters = reading(Generation::counted);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opened, files);
            throw e;
        }
    }

    private static int verified(IndexSearcher searcher) throws IOException {
        for (LeafReaderContext segment : searcher.getIndexReader().leaves())
            segment.reader().checkIntegrity();
        return searcher.count(Sight.items());
    }

    /** Stores entries; one without a sense takes over that of {@code older}, which may be this index itself. */
    void put(List<IndexEntry> entries, Generation older) throws IOException {
        older.searchers.maybeRefreshBlocking();
        List<IndexEntry> whole = older.reading(searcher -> sensible(entries, new Senses(searcher)));
        for (IndexEntry entry : whole) {
            Term block = block(entry.item().id());
            if (entry.item().confidence() == Confidence.WORK_IN_PROGRESS) writer.deleteDocuments(block);
            else writer.updateDocuments(block, Documents.of(entry));
        }
    }

    private static List<IndexEntry> sensible(List<IndexEntry> entries, Senses known) throws IOException {
        List<IndexEntry> whole = new ArrayList<>();
        for (IndexEntry entry : entries) whole.add(entry.sense() == null ? known.complete(entry) : entry);
        return whole;
    }

    /** Stores those entries whose items still stand here as they do there. */
    void place(List<IndexEntry> entries) throws IOException {
        searchers.maybeRefreshBlocking();
        List<IndexEntry> same = reading(searcher -> {
            List<IndexEntry> still = new ArrayList<>();
            Senses known = new Senses(searcher);
            for (IndexEntry entry : entries) if (known.hold(entry.item())) still.add(entry);
            return still;
        });
        for (IndexEntry entry : same) writer.updateDocuments(block(entry.item().id()), Documents.of(entry));
    }

    void delete(Collection<KnowledgeId> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(Generation::block).toArray(Term[]::new));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /**
     * Brings what a rebuild wrote into few large segments: words and meanings are looked up in each, and the graphs of meanings
     * of four segments take four times as long as one.
     */
    void settle() throws IOException {
        writer.flush();
        long bytes = 0;
        for (String file : files.listAll()) bytes += files.fileLength(file);
        writer.forceMerge(1 + (int) (bytes / SEGMENT_BYTES));
    }

    /** Makes durable, then visible. */
    void commit(boolean complete, Instant now) throws IOException {
        if (writer.hasUncommittedChanges() || complete != complete()) {
            writer.setLiveCommitData(Map.of(
                            SCHEMA,
                            String.valueOf(Fields.SCHEMA),
                            COMPLETE,
                            String.valueOf(complete),
                            AT,
                            now.toString())
                    .entrySet());
            writer.commit();
        }
        searchers.maybeRefreshBlocking();
        if (reading(searcher -> characters.outdated(searcher.getIndexReader())))
            characters = reading(Generation::counted);
    }

    private static Characters counted(IndexSearcher searcher) throws IOException {
        return Characters.of(searcher.getIndexReader());
    }

    /** How characters follow each other here; as of some while ago. */
    Characters characters() {
        return characters;
    }

    /** Lets work read one unchanging state of the index. */
    <T> T reading(Reading<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    boolean complete() {
        return Boolean.parseBoolean(committed(COMPLETE));
    }

    /** Whether it was written by this version of the program. */
    boolean current() {
        return String.valueOf(Fields.SCHEMA).equals(committed(SCHEMA));
    }

    @Nullable
    Instant committedAt() {
        String at = committed(AT);
        return at == null ? null : Instant.parse(at);
    }

    private @Nullable String committed(String key) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null)
            for (Map.Entry<String, String> entry : data) if (entry.getKey().equals(key)) return entry.getValue();
        return null;
    }

    Path folder() {
        return folder;
    }

    /** Gives up what was not committed. */
    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(searchers, writer::rollback, files);
    }

    private static Term block(KnowledgeId id) {
        return new Term(Fields.BLOCK, id.toString());
    }

    /** Work on an open index. */
    interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }
}
