package org.fieldlore.portal.bench;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fieldlore.advice.AdviceSettings;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.LearnOffers;
import org.fieldlore.advice.LearntOffers;
import org.fieldlore.advice.ReadCircumstances;
import org.fieldlore.advice.Rules;
import org.fieldlore.advice.ShowCards;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.search.ForSituation;
import org.fieldlore.search.IndexEntry;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.TextIndex;
import org.fieldlore.search.lucene.LuceneTextIndex;
import org.fieldlore.search.onnx.BgeMeaning;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LoadVocabulary;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * How long all that stands beside a customer takes, on the server, while contributions are published: {@code --customers N} and
 * {@code --items N} (100,000 each), {@code --readers N} people (50) who each look at {@code --panels N} customers (100), the next
 * {@code --pause MS} after the last (2,000); then once more without any pause, when the processors are never idle. Every customer is looked at for
 * the first time, so that each look also records what it showed. In {@code --database mariadb|h2}.
 */
final class PanelBench {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int WARM = 2_000;
    private static final int BATCH = 500;
    private static final int PUBLISHED_EVERY_MS = 1_000;

    private final Map<String, String> options;
    private final Figures figures;
    private final int customers;
    private final int items;
    private final AtomicInteger next = new AtomicInteger();

    PanelBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.customers = number("customers", 100_000);
        this.items = number("items", 100_000);
    }

    private int number(String option, int usual) {
        return Integer.parseInt(options.getOrDefault(option, Integer.toString(usual)));
    }

    void run() throws IOException, SQLException {
        int readers = number("readers", 50);
        String database = options.getOrDefault("database", "mariadb");
        Db db = database.equals("h2")
                ? Db.inFile(Files.createTempDirectory("panel").resolve("archive"))
                : Db.mariaDbPooled(readers + 4);
        db.run(em -> new LoadVocabulary(em, CLOCK, new Outbox(em, CLOCK), new JenaVocabulary()).shipped());
        Shelf shelf = PublishBench.own().grown("panel", items);
        PanelArchive archive;
        try (Connection connection = db.source().getConnection()) {
            archive = new PanelArchive(connection, customers, items, shelf.questions(), concepts(db));
            archive.fill();
        }
        Path files = Files.createTempDirectory("panel-");
        try (LuceneTextIndex index = new LuceneTextIndex(files, CLOCK)) {
            fill(index, shelf, archive, db.in(em -> new ReadVocabulary(em).current()));
            measure(db, index, archive, readers, database);
        } finally {
            Folders.delete(files);
        }
    }

    private static List<Long> concepts(Db db) {
        return db.in(em -> Sql.of("select id from concept order by id").rows(em).stream()
                .map(row -> row.number(0))
                .toList());
    }

    private void measure(Db db, TextIndex index, PanelArchive archive, int readers, String database) {
        SharedEntities shared = new SharedEntities(db);
        AdviseOnCustomer advise = advise(index, shared);
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService people = Executors.newFixedThreadPool(readers + 1);
        try {
            Future<Integer> publishing = people.submit(() -> publish(index, archive, over));
            looks(shared, advise, people, readers, WARM / readers, 0);
            int each = number("panels", 100);
            add(database, "", looks(shared, advise, people, readers, each, number("pause", 2_000)));
            add(database, " without pause", looks(shared, advise, people, readers, each, 0));
            over.set(true);
            figures.add("panel", "ours " + database, "published", publishing.get(), "", 0, 1);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            over.set(true);
            people.shutdownNow();
        }
    }

    /** Milliseconds of each look, and how long all took together. */
    private record Looks(double[] millis, double seconds) {}

    private void add(String database, String how, Looks looks) {
        double[] sorted = looks.millis();
        Arrays.sort(sorted);
        int n = sorted.length;
        String system = "ours " + database + how;
        figures.add("panel", system, "p50_ms", sorted[n / 2], "ms", 0, n);
        figures.add("panel", system, "p95_ms", sorted[n * 95 / 100], "ms", 0, n);
        figures.add("panel", system, "p99_ms", sorted[n * 99 / 100], "ms", 0, n);
        figures.add("panel", system, "panels_per_s", n / looks.seconds(), "1/s", 0, n);
    }

    private Looks looks(
            SharedEntities shared, AdviseOnCustomer advise, ExecutorService people, int readers, int each, int pause)
            throws InterruptedException, ExecutionException {
        long begun = System.nanoTime();
        List<Callable<double[]>> all = IntStream.range(0, readers)
                .<Callable<double[]>>mapToObj(reader -> () -> {
                    Random random = new Random(reader);
                    double[] millis = new double[each];
                    for (int i = 0; i < each; i++) {
                        // As people do: not all at the same moment.
                        if (pause > 0) Thread.sleep(pause / 2 + random.nextInt(pause));
                        millis[i] = look(shared, advise);
                    }
                    return millis;
                })
                .toList();
        double[] millis = new double[0];
        for (Future<double[]> one : people.invokeAll(all)) {
            double[] more = one.get();
            millis = Arrays.copyOf(millis, millis.length + more.length);
            System.arraycopy(more, 0, millis, millis.length - more.length, more.length);
        }
        return new Looks(millis, (System.nanoTime() - begun) / 1e9);
    }

    private double look(SharedEntities shared, AdviseOnCustomer advise) {
        // A step that shares no divisor with the number of customers meets each of them once before any twice.
        long customer = next.getAndIncrement() * 7_919L % customers + 1;
        long begun = System.nanoTime();
        shared.run(() -> advise.advise(new CustomerId(customer), PanelArchive.agentOf(customer), "zh"));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static AdviseOnCustomer advise(TextIndex index, SharedEntities shared) {
        EntityManager em = shared.em;
        LearnOffers offers = new LearnOffers(new LearntOffers(em, CLOCK), new LogisticRegression(), CLOCK);
        shared.run(offers::run);
        return new AdviseOnCustomer(
                new ReadCircumstances(em, CLOCK, AdviceSettings.defaults(), Rules.SHIPPED),
                new ForSituation(index, new BgeMeaning()),
                new ShowCards(em, CLOCK, AdviceSettings.defaults(), Rules.RANKING),
                new SuggestConcepts(new ReadVocabulary(em)),
                offers);
    }

    private int publish(TextIndex index, PanelArchive archive, AtomicBoolean over) throws InterruptedException {
        int published = 0;
        while (!over.get()) {
            long id = published++ % items + 1;
            index.put(List.of(entry(id, "新写的 " + published, "刚刚学到的一招。".repeat(40), archive, Set.of())
                    .placed(new Drawn())));
            index.refresh();
            Thread.sleep(PUBLISHED_EVERY_MS);
        }
        return published;
    }

    private void fill(LuceneTextIndex index, Shelf shelf, PanelArchive archive, Vocabulary vocabulary)
            throws IOException {
        Meaning drawn = new Drawn();
        long id = 0;
        try (TextIndex.Rebuild rebuild = index.rebuild()) {
            List<IndexEntry> entries = new ArrayList<>();
            for (Judged.Text text : shelf.texts()) {
                id++;
                Set<ConceptId> broader = new HashSet<>();
                for (long concept : archive.filed(id))
                    vocabulary.path(new ConceptId(concept)).forEach(term -> broader.add(term.id()));
                entries.add(
                        entry(id, text.title(), text.text(), archive, broader).placed(drawn));
                if (entries.size() < BATCH) continue;
                rebuild.put(entries);
                entries.clear();
            }
            rebuild.put(entries);
            rebuild.finish();
        }
    }

    static IndexEntry entry(long id, String title, String text, PanelArchive archive, Set<ConceptId> broader) {
        Set<ConceptId> own = archive.filed(id).stream().map(ConceptId::new).collect(Collectors.toSet());
        Set<ConceptId> all = new HashSet<>(own);
        all.addAll(broader);
        Findable item = new Findable(
                new KnowledgeId(id),
                null,
                null,
                Kind.EXPERIENCE,
                Shelf.lang(text),
                Confidence.VALIDATED,
                Audience.COMPANY,
                PanelArchive.author(id).agent(),
                PanelArchive.author(id).branch(),
                title,
                text,
                List.of(),
                own,
                id % 3 == 0 ? Set.of(new SegmentId(id % 20 + 1)) : Set.of(),
                Instant.now(CLOCK));
        return new IndexEntry(item, all, "");
    }

    /** Places texts by lot, since a model would take a quarter of an hour for a hundred thousand; what is asked is placed by the model. */
    private record Drawn() implements Meaning {
        private static final int ZH = 512;
        private static final int EN = 384;

        @Override
        public float[] of(String text, String lang) {
            Random random = new Random(text.hashCode());
            float[] place = new float[lang.equals("zh") ? ZH : EN];
            double sum = 0;
            for (int i = 0; i < place.length; i++) {
                place[i] = (float) random.nextGaussian();
                sum += place[i] * place[i];
            }
            for (int i = 0; i < place.length; i++) place[i] /= (float) Math.sqrt(sum);
            return place;
        }

        @Override
        public float[] asked(String question, String lang) {
            return of(question, lang);
        }
    }
}
