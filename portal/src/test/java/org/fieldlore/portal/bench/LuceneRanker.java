package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/** Plain Lucene as most people set it up: StandardAnalyzer, BM25, any word of the question. */
final class LuceneRanker implements Ranker {
    private final Analyzer analyzer = new StandardAnalyzer();
    private final Path folder = Files.createTempDirectory("lucene-");
    private final Directory files = FSDirectory.open(folder);
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneRanker(Iterable<Judged.Text> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(files, new IndexWriterConfig(analyzer))) {
            for (Judged.Text text : texts) {
                Document document = new Document();
                document.add(new StringField("id", text.id(), Field.Store.YES));
                document.add(new TextField("text", (text.title() + "\n" + text.text()).strip(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(files);
        searcher = new IndexSearcher(reader);
    }

    @Override
    public long bytes() throws IOException {
        return Folders.bytes(folder);
    }

    @Override
    public String name() {
        return "lucene-" + Version.LATEST;
    }

    @Override
    public List<Ranked> rank(String question, int most) throws IOException {
        Query query = new QueryBuilder(analyzer).createBooleanQuery("text", question);
        List<Ranked> ranked = new ArrayList<>();
        if (query == null) return ranked;
        for (ScoreDoc doc : searcher.search(query, most).scoreDocs)
            ranked.add(new Ranked(searcher.storedFields().document(doc.doc).get("id"), doc.score));
        return ranked;
    }

    @Override
    public void close() throws IOException {
        reader.close();
        files.close();
        Folders.delete(folder);
    }
}
