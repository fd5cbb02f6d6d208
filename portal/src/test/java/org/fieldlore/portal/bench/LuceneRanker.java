package org.fieldlore.portal.bench;

import java.io.IOException;
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
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.Version;

/** Plain Lucene as most people set it up: StandardAnalyzer, BM25, any word of the question. */
final class LuceneRanker implements Ranker {
    private final Analyzer analyzer = new StandardAnalyzer();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneRanker(Judged set) throws IOException {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(analyzer))) {
            for (Judged.Text text : set.documents()) {
                Document document = new Document();
                document.add(new StringField("id", text.id(), Field.Store.YES));
                document.add(new TextField("text", (text.title() + "\n" + text.text()).strip(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(memory);
        searcher = new IndexSearcher(reader);
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
    }
}
