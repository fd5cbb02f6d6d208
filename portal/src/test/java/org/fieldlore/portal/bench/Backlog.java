package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.fieldlore.search.EntrySource;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.PlaceItems;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.search.onnx.BgeMeaning;
import org.fieldlore.shared.KnowledgeId;

/** How many texts of about 105 tokens the product places a second, as it does with a backlog; nothing else runs meanwhile. */
record Backlog(Shelf shelf, Figures figures) {
    private static final int TEXTS = 640;
    private static final int WARM_UP = 128;

    /** About 105 tokens of English. */
    private static final int LEAST = 350;

    private static final int MOST = 550;

    void run() throws IOException {
        BgeMeaning model = new BgeMeaning();
        placed(WARM_UP, model);
        long started = System.nanoTime();
        long placed = placed(TEXTS, model);
        figures.add(shelf.name(), "embed_per_s", placed / ((System.nanoTime() - started) / 1e9), "1/s", (int) placed);
    }

    private long placed(int many, BgeMeaning model) throws IOException {
        Map<KnowledgeId, IndexEntry> items = new TreeMap<>(java.util.Comparator.comparingLong(KnowledgeId::value));
        for (Judged.Text text : shelf.texts()) {
            int length = text.text().length();
            if (items.size() == many) break;
            if (length < LEAST || length > MOST) continue;
            IndexEntry entry = OurRanker.entry(new KnowledgeId(items.size() + 1L), text, "en", false);
            items.put(entry.item().id(), entry);
        }
        Path folder = Files.createTempDirectory("backlog-");
        try (TextIndex index = new LuceneTextIndex(folder, Clock.systemUTC())) {
            index.put(List.copyOf(items.values()));
            index.refresh();
            return new PlaceItems(new Held(items), index, model).run(() -> true);
        } finally {
            Folders.delete(folder);
        }
    }

    /** Items in memory in place of the database. */
    private record Held(Map<KnowledgeId, IndexEntry> items) implements EntrySource {
        @Override
        public List<IndexEntry> entries(Collection<KnowledgeId> ids) {
            return ids.stream().map(items::get).map(Objects::requireNonNull).toList();
        }

        @Override
        public List<KnowledgeId> idsAfter(long after, int max) {
            return new ArrayList<>(items.keySet())
                    .stream().filter(id -> id.value() > after).limit(max).toList();
        }
    }
}
