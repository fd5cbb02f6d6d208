package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.fieldlore.advice.ReadFeedback;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.search.IndexKnowledge;
import org.fieldlore.search.KnowledgeEntries;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.taxonomy.ReadVocabulary;

/**
 * How long a submitted item takes until a search finds it, while eight clients search: from the commit of the author's
 * transaction (H2 in memory) over the outbox, pumped with the product's pause, to the first search that has it. The index holds
 * the shelf as well.
 */
record Freshness(Shelf shelf, OurSearch ours, Figures figures) {
    private static final int CLIENTS = 8;
    private static final int ITEMS = 100;
    private static final int BATCH = 500;
    private static final long GIVEN_UP_NANOS = 30_000_000_000L;

    void run() throws IOException {
        KnowledgeFixture knowledge = new KnowledgeFixture(Db.h2Only());
        ScheduledExecutorService workers = Executors.newScheduledThreadPool(CLIENTS + 1);
        try {
            workers.scheduleWithFixedDelay(() -> pump(knowledge), 0, pauseMillis(), TimeUnit.MILLISECONDS);
            for (int client = 0; client < CLIENTS; client++) workers.execute(() -> search(workers));
            double[] seconds = new double[ITEMS];
            for (int i = 0; i < ITEMS; i++) seconds[i] = submitted(knowledge, "fresh" + i + "word");
            Arrays.sort(seconds);
            figures.add(shelf.name(), "visible_p50_s", seconds[ITEMS / 2], "s", ITEMS);
            figures.add(shelf.name(), "visible_p99_s", seconds[ITEMS * 99 / 100 - 1], "s", ITEMS);
        } finally {
            workers.shutdownNow();
        }
    }

    private void search(ScheduledExecutorService workers) {
        for (int i = 0; !workers.isShutdown(); i++)
            ours.page(shelf.questions().get(i % shelf.questions().size()), null);
    }

    private double submitted(KnowledgeFixture knowledge, String word) {
        KnowledgeId id = knowledge.drafted(KnowledgeFixture.experience("Item " + word, "One " + word + " more."));
        knowledge.submitted(id);
        long committed = System.nanoTime();
        while (ours.best(word, null, 1).isEmpty())
            if (System.nanoTime() - committed > GIVEN_UP_NANOS) throw new IllegalStateException(word + " never came");
        return (System.nanoTime() - committed) / 1e9;
    }

    /** Does what the pump of the running portal does. */
    private void pump(KnowledgeFixture knowledge) {
        List<OutboxEntry> due = knowledge.db.in(em -> new Outbox(em, knowledge.clock()).due(BATCH));
        if (due.isEmpty()) return;
        List<String> subjects = due.stream()
                .filter(entry -> entry.topic().equals(KnowledgeItem.TOPIC))
                .map(OutboxEntry::subject)
                .toList();
        knowledge.db.run(em -> {
            KnowledgeEntries entries =
                    new KnowledgeEntries(knowledge.read(em), new ReadVocabulary(em), new ReadFeedback(em));
            new IndexKnowledge(entries, ours.index()).apply(subjects);
        });
        knowledge.db.run(em -> new Outbox(em, knowledge.clock())
                .done(due.stream().map(OutboxEntry::id).toList()));
    }

    private static long pauseMillis() {
        Properties shipped = new Properties();
        try (InputStream in = Freshness.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            shipped.load(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Long.parseLong(shipped.getProperty("fieldlore.outbox.pause-ms"));
    }
}
