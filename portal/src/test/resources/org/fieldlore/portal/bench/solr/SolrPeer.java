import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.core.CoreContainer;

/**
 * Solr in the process, without its HTTP server: takes rows of id, title and text, commits at null, and answers a question with
 * ids and scores. Speaks to its caller in classes of Java alone, since both have class loaders of their own.
 */
public final class SolrPeer
        implements Consumer<String[]>, BiFunction<String, Integer, List<Map.Entry<String, Float>>>, AutoCloseable {
    private static final int BATCH = 1_000;

    /** What edismax would read as syntax: a question mark would make a wildcard of the last word and lose it. */
    private static final String SYNTAX = "[+\\-&|!(){}\\[\\]^\"~*?:\\\\/]";

    private final CoreContainer container;
    private final EmbeddedSolrServer solr;
    private final List<SolrInputDocument> waiting = new ArrayList<>();

    public SolrPeer(Path home) {
        container = CoreContainer.createAndLoad(home);
        if (container.getCore("bench") == null) container.create("bench", Map.of());
        solr = new EmbeddedSolrServer(container, "bench");
    }

    @Override
    public void accept(String[] row) {
        try {
            if (row != null) {
                SolrInputDocument document = new SolrInputDocument();
                document.addField("id", row[0]);
                document.addField("title", row[1]);
                document.addField("text", row[2]);
                waiting.add(document);
            }
            if (!waiting.isEmpty() && (row == null || waiting.size() == BATCH)) {
                solr.add(waiting);
                waiting.clear();
            }
            if (row == null) solr.commit();
        } catch (SolrServerException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public List<Map.Entry<String, Float>> apply(String question, Integer most) {
        SolrQuery query = new SolrQuery(question.replaceAll(SYNTAX, " "));
        query.set("defType", "edismax");
        query.set("qf", "title text");
        query.set("fl", "id,score");
        query.setRows(most);
        try {
            List<Map.Entry<String, Float>> found = new ArrayList<>();
            for (SolrDocument document : solr.query(query).getResults())
                found.add(Map.entry((String) document.getFieldValue("id"), (Float) document.getFieldValue("score")));
            return found;
        } catch (SolrServerException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        solr.close();
        container.shutdown();
    }
}
