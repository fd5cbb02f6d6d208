package org.fieldlore.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.search.Entries;
import org.fieldlore.search.Facet;

/** The shorter way to the best by words leads to the same as one query that demands everything. */
class AnyCandidatesTest {
    private static final List<String> WORDS =
            List.of("premium", "claim", "renewal", "hail", "storm", "policy", "agent");
    private static final ByteBuffersDirectory FOLDER = new ByteBuffersDirectory();
    private static final IndexSearcher SEARCHER = filled();

    private static IndexSearcher filled() {
        Random random = new Random(11);
        try (IndexWriter writer = new IndexWriter(FOLDER, new IndexWriterConfig(Words.OF_TEXT))) {
            for (long id = 1; id <= 600; id++) {
                String text = random.ints(1 + random.nextInt(12), 0, WORDS.size())
                        .map(i -> i * i / WORDS.size())
                        .mapToObj(WORDS::get)
                        .collect(Collectors.joining(" "));
                writer.addDocuments(Documents.of(Entries.en(id, WORDS.get(random.nextInt(WORDS.size())), text)
                        .by(1 + id % 20, 1, Audience.COMPANY)
                        .entry()));
                if (id % 250 == 0) writer.commit();
            }
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(FOLDER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterContainer
    static void close() throws IOException {
        SEARCHER.getIndexReader().close();
        FOLDER.close();
    }

    @Property(tries = 300)
    void both_ways_lead_to_the_same(
            @ForAll("questions") String question,
            @ForAll("filters") Query filter,
            @ForAll @IntRange(min = 1, max = 150) int wanted)
            throws IOException {
        QueryWords words = QueryWords.of(question, SEARCHER, 64);
        Query whole = new BooleanQuery.Builder()
                .add(TextQuery.asked("", words), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        Candidates candidates = new Candidates(SEARCHER, 0);

        assertThat(list(candidates.best(words, filter, whole, wanted))).isEqualTo(list(candidates.best(whole, wanted)));
    }

    /** Scores are sums of the same numbers in another order. */
    private static List<String> list(ScoreDoc[] found) {
        return Arrays.stream(found)
                .map(doc -> doc.doc + ":" + Math.round(doc.score * 1_000))
                .toList();
    }

    @Provide
    Arbitrary<String> questions() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(9).map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<Query> filters() {
        return Arbitraries.of(
                new MatchAllDocsQuery(),
                Sight.is(Fields.of(Facet.KIND), "FAQ"),
                Sight.is(Fields.of(Facet.AUTHOR), 3),
                Sight.is(Fields.of(Facet.AUTHOR), 77));
    }
}
