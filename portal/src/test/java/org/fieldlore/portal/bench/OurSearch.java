package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.Query;
import org.fieldlore.search.Sense;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** The product's own index, built as it builds it anew, with the texts of a shelf; asked by an agent who may not see everything. */
final class OurSearch implements Ranker {
    private static final Viewer AGENT = new Viewer(new AgentId(2), new BranchId(2), Set.of(Role.AGENT));
    private static final int BATCH = 500;
    private final Path folder = Files.createTempDirectory("ours-");
    private final LuceneTextIndex index = new LuceneTextIndex(folder, Clock.systemUTC());

    /** @param meaning null to store texts without their sense */
    OurSearch(Shelf shelf, @Nullable Meaning meaning) throws IOException {
        long id = 1;
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            List<IndexEntry> entries = new ArrayList<>();
            for (Judged.Text text : shelf.texts()) {
                IndexEntry entry = OurRanker.entry(new KnowledgeId(id++), text, Shelf.lang(text.text()), false);
                entries.add(meaning == null ? entry : entry.placed(meaning));
                if (entries.size() < BATCH) continue;
                rebuild.put(entries);
                entries.clear();
            }
            rebuild.put(entries);
            rebuild.finish();
        }
    }

    TextIndex index() {
        return index;
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public List<Ranked> rank(String question, int most) {
        return best(question, null, most);
    }

    /** As the peers answer: ids and scores. */
    List<Ranked> best(String question, @Nullable Sense sense, int most) {
        return index.best(query(question, most), sense, AGENT).stream()
                .map(hit -> new Ranked(hit.id().toString(), hit.score()))
                .toList();
    }

    /** As the page needs it: with total, counts of every facet, snippets and reasons. */
    void page(String question, @Nullable Sense sense) {
        index.search(query(question, 10), sense, AGENT);
    }

    /** The last page of everything there is, newest first. */
    void lastPage() {
        Query all = query("", 10);
        index.search(all.page((int) index.size() - all.size(), all.size()), null, AGENT);
    }

    private static Query query(String question, int most) {
        return new Query(question, Map.of(), Query.Sort.RELEVANCE, 0, most);
    }

    @Override
    public long bytes() throws IOException {
        return Folders.bytes(folder);
    }

    @Override
    public void close() throws IOException {
        index.close();
        Folders.delete(folder);
    }
}
