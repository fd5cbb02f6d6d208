package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fieldlore.ingest.pipeline.Titles;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Learn;
import org.fieldlore.search.LearntPair;
import org.fieldlore.search.Lesson;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.Meant;
import org.fieldlore.search.Query;
import org.fieldlore.search.QueryAdapter;
import org.fieldlore.search.Sense;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** The product's own index and language models, filled as an import fills them. */
final class OurRanker implements Ranker {
    private static final Viewer REVIEWER = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.REVIEWER));
    private final Path folder = Files.createTempDirectory("bench-");
    private final TextIndex index = new LuceneTextIndex(folder, Clock.systemUTC());
    private final Meaning meaning;
    private final Map<String, KnowledgeId> ids = new HashMap<>();
    private @Nullable QueryAdapter taught;
    private boolean exact;

    OurRanker(Judged set, Meaning meaning) throws IOException {
        this.meaning = meaning;
        for (Judged.Text text : set.documents()) ids.put(text.id(), new KnowledgeId(ids.size() + 1));
        List<IndexEntry> entries = new ArrayList<>();
        for (Judged.Text text : set.documents())
            entries.add(entry(Objects.requireNonNull(ids.get(text.id())), text, set.lang(), set.excluded()));
        index.put(entries);
        index.refresh();
        index.place(entries.stream().map(entry -> entry.placed(meaning)).toList());
        index.refresh();
    }

    /** Learns from questions and right documents as the portal learns from its search log; forgets what it learnt before. */
    Optional<Lesson> learn(List<Judged.Text> questions, Map<String, Set<String>> right, String lang) {
        List<LearntPair> pairs = new ArrayList<>();
        for (Judged.Text question : questions)
            for (String document : right.getOrDefault(question.id(), Set.of())) {
                KnowledgeId id = ids.get(document);
                if (id != null) pairs.add(new LearntPair(question.text(), lang, id, 1));
            }
        Optional<Lesson> lesson = new Learn(index, meaning).from(pairs, lang);
        taught = lesson.filter(Lesson::helps).map(Lesson::adapter).orElse(null);
        return lesson;
    }

    void forget() {
        taught = null;
    }

    static IndexEntry entry(KnowledgeId id, Judged.Text text, String lang, boolean question) {
        Findable item = new Findable(
                id,
                text.id(),
                null,
                question ? Kind.FAQ : Kind.REFERENCE,
                lang,
                Confidence.VALIDATED,
                Audience.COMPANY,
                new AgentId(1),
                new BranchId(1),
                title(text),
                text.text(),
                List.of(),
                Set.of(),
                Set.of(),
                Instant.EPOCH);
        return new IndexEntry(item, Set.of(), "");
    }

    private static String title(Judged.Text text) {
        String first = Titles.ofText(text.text());
        return text.title().isEmpty() ? first : Titles.fit(text.title() + " › " + first);
    }

    @Override
    public long bytes() throws IOException {
        return Folders.bytes(folder);
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public List<Ranked> rank(String asked, int most) {
        String question = exact ? asked : understood(asked);
        Query query = new Query(question, Map.of(), Query.Sort.RELEVANCE, 0, most);
        List<Ranked> ranked = new ArrayList<>();
        for (Hit hit : index.search(query, sense(question), REVIEWER).hits())
            ranked.add(new Ranked(Objects.requireNonNull(hit.externalId()), hit.score()));
        return ranked;
    }

    private Sense sense(String question) {
        Sense plain = Sense.ofQuestion(question, meaning);
        return taught == null || !taught.lang().equals(plain.lang()) ? plain : taught.asked(plain.place());
    }

    /** Asks without correction from now on. */
    OurRanker exact() {
        exact = true;
        return this;
    }

    /** What the product searches for when somebody asks this. */
    String understood(String asked) {
        return index.meant(asked, REVIEWER).filter(Meant::sure).map(Meant::text).orElse(asked);
    }

    @Override
    public void close() throws IOException {
        index.close();
        Folders.delete(folder);
    }
}
