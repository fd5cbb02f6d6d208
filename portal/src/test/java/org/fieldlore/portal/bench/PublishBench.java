package org.fieldlore.portal.bench;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.fieldlore.credit.PostingTime;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.QueueFilter;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Jsons;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.jena.JenaVocabulary;

/**
 * What it takes to publish: how long until a search finds what was handed in, with {@code --items N,N} texts in the index
 * (10,000 and 100,000) and eight clients searching, and how long what the review queue's page asks of the database takes with
 * {@code --waiting N} wordings (10,000) among as many items, and how long one event takes to all its postings, with as many events before. Texts are stretches of the demo's.
 */
final class PublishBench {
    private static final int ASKED = 200;
    private static final int EVENTS = 1_000;
    private static final int BATCH = 500;
    private final Map<String, String> options;
    private final Figures figures;

    PublishBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException {
        Shelf own = own();
        for (String size : options.getOrDefault("items", "10000,100000").split(",")) {
            int items = Integer.parseInt(size);
            Shelf shelf = own.grown(items / 1000 + "k", items);
            try (OurSearch ours = new OurSearch(shelf, null)) {
                new Freshness(shelf, ours, figures).run();
            }
            queue(shelf.name(), items, Integer.parseInt(options.getOrDefault("waiting", "10000")));
            figures.add(shelf.name(), "postings_p95_ms", PostingTime.p95(Db.h2Only(), EVENTS, items), "ms", EVENTS);
        }
    }

    static Shelf own() throws IOException {
        List<Judged.Text> texts = new ArrayList<>();
        List<String> questions = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(PublishBench.class.getResourceAsStream("/demo/knowledge.jsonl"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank()) continue;
                JsonObject item =
                        Jsons.JSON.createReader(new StringReader(line)).readObject();
                StringBuilder text = new StringBuilder();
                item.getJsonObject("sections")
                        .values()
                        .forEach(section ->
                                text.append(((JsonString) section).getString()).append('\n'));
                texts.add(new Judged.Text(item.getString("key"), item.getString("title"), text.toString()));
                questions.add(item.getString("title"));
            }
        }
        return new Shelf("demo", texts.size(), texts, questions);
    }

    private void queue(String set, int items, int waiting) {
        Db db = Db.h2Only();
        KnowledgeFixture people = new KnowledgeFixture(db);
        db.run(em ->
                new LoadVocabulary(em, people.clock(), new Outbox(em, people.clock()), new JenaVocabulary()).shipped());
        List<Long> concepts = db.<List<Long>>in(em -> Sql.of("select id from concept order by id").rows(em).stream()
                .map(row -> row.number(0))
                .toList());
        for (int from = 1; from <= items; from += BATCH) {
            int first = from;
            db.run(em -> store(em, people, first, Math.min(items, first + BATCH - 1), waiting, concepts));
        }
        db.run(em -> Sql.of("update knowledge_version set waiting_since = submitted_at where state = 'IN_REVIEW'")
                .execute(em));
        Viewer reviewer = people.viewer(people.reviewer);
        double[] millis = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            int page = i % (waiting / 20);
            long begun = System.nanoTime();
            db.run(em -> {
                ReadReviews reviews = people.reviews(em);
                reviews.queue(reviewer, QueueFilter.ALL, new Page.Request(page * 20, 20));
                reviews.byTopic(reviewer);
                reviews.waiting(reviewer);
            });
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        figures.add(set, "queue_page_p50_ms", millis[ASKED / 2], "ms", ASKED);
        figures.add(set, "queue_page_p95_ms", millis[ASKED * 95 / 100], "ms", ASKED);
    }

    private static void store(
            EntityManager em, KnowledgeFixture people, int from, int to, int waiting, List<Long> concepts) {
        Random random = new Random(from);
        Instant now = people.now;
        Sql item = Sql.of(
                "insert into knowledge_item (id, revision, kind, lang, author_id, owner_id, confidence, audience,"
                        + " live_version, pending_version, last_version, created_at, updated_at, submitted_at) values");
        Sql version = Sql.of("insert into knowledge_version (item_id, version_number, revision, title, sections, links,"
                + " fingerprint, state, editor_id, created_at, saved_at, submitted_at, waiting_since) values");
        Sql filed = Sql.of("insert into knowledge_concept (item_id, concept_id) values");
        String comma = "";
        for (int id = from; id <= to; id++) {
            boolean waits = id <= waiting;
            Instant at = now.minus(Duration.ofMinutes(id));
            long author = (id % 2 == 0 ? people.author : people.colleague).value();
            item.add(
                    comma + "(?, 1, 'EXPERIENCE', 'zh', ?, ?, ?, 'COMPANY', " + (waits ? "null, 1" : "1, null")
                            + ", 1, ?, ?, ?)",
                    id,
                    author,
                    author,
                    waits ? "NOT_VALIDATED" : "VALIDATED",
                    at,
                    at,
                    at);
            version.add(
                    comma + "(?, 1, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
                    id,
                    "标题 " + id,
                    "{\"ACTION\":\"" + "照着做。".repeat(80) + "\"}",
                    "{\"audience\":\"COMPANY\",\"concepts\":[],\"segments\":[]}",
                    "0".repeat(64),
                    waits ? "IN_REVIEW" : "LIVE",
                    author,
                    at,
                    at,
                    at);
            int first = random.nextInt(concepts.size());
            filed.add(
                    comma + "(?, ?), (?, ?)", id, concepts.get(first), id, concepts.get((first + 1) % concepts.size()));
            comma = ", ";
        }
        item.execute(em);
        version.execute(em);
        filed.execute(em);
    }
}
