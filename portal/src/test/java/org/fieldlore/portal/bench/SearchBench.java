package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.Sense;
import org.fieldlore.search.onnx.BgeMeaning;

/**
 * How fast search is: ours beside Solr and plain Lucene, round after round in turn. {@code --data DIR} holds the judged sets;
 * {@code --set 26k|1m} takes one size, {@code --rounds N} at least five; {@code --cache DIR} keeps what the language models
 * computed. A million texts are searched by words alone: to place them would take hours.
 */
final class SearchBench {
    private static final int MILLION = 1_000_000;
    private static final int TOP = 10;
    private static final int FAR_PAGES = 20;
    private final Map<String, String> options;
    private final Figures figures;
    private final int rounds;
    private final BgeMeaning model = new BgeMeaning();

    SearchBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        this.rounds = Integer.parseInt(options.getOrDefault("rounds", "7"));
    }

    void run() throws IOException, InterruptedException {
        String data = options.get("data");
        if (data == null || !Files.isDirectory(Path.of(data)))
            throw new IllegalArgumentException("--data must name a folder, was " + data);
        Shelf stored = Shelf.stored(Path.of(data));
        String set = options.getOrDefault("set", "");
        int million = Integer.parseInt(options.getOrDefault("million", String.valueOf(MILLION)));
        figures.under(rounds + " rounds in turn");
        if (set.isEmpty() || set.equals("26k")) measure(stored, true);
        if (set.isEmpty() || set.equals("1m")) measure(stored.grown("1m", million), false);
    }

    private void measure(Shelf shelf, boolean placed) throws IOException, InterruptedException {
        String cache = options.get("cache");
        Meaning meaning = cache == null ? model : new RememberedMeaning(model, Path.of(cache));
        List<Ranker> engines = new ArrayList<>();
        try (OurSearch ours = new OurSearch(shelf, placed ? meaning : null)) {
            engines.add(ours);
            Ranker solr = solr(shelf);
            if (solr != null) engines.add(solr);
            engines.add(new LuceneRanker(shelf.texts()));
            texts(shelf, engines);
            weigh(shelf, engines);
            pages(shelf, ours);
            if (placed) {
                hybrids(shelf, ours);
                new Backlog(shelf, figures).run();
                new Freshness(shelf, ours, figures).run();
                new Alerts(shelf, figures).run();
            }
        } finally {
            for (Ranker engine : engines) if (!engine.name().equals("ours")) engine.close();
        }
    }

    /** A peer that cannot be fetched is named and passed over. */
    private static @org.jspecify.annotations.Nullable Ranker solr(Shelf shelf) {
        try {
            return new SolrRanker(shelf.texts());
        } catch (IOException e) {
            System.out.println(shelf.name() + ": Solr is missing, " + e.getMessage());
            return null;
        }
    }

    /** The same work for all: the ten best by words, with their scores. */
    private void texts(Shelf shelf, List<Ranker> engines) throws IOException, InterruptedException {
        Map<Ranker, Watch> watches = new LinkedHashMap<>();
        engines.forEach(engine -> watches.put(engine, new Watch()));
        for (int round = -3; round < rounds; round++) {
            for (Map.Entry<Ranker, Watch> engine : watches.entrySet()) {
                if (round == 0) engine.getValue().clear();
                engine.getValue()
                        .round(shelf.questions(), question -> engine.getKey().rank(question, TOP));
                engine.getValue()
                        .crowd(shelf.questions(), question -> engine.getKey().rank(question, TOP));
            }
        }
        watches.forEach((engine, watch) -> {
            add(shelf, engine.name(), "cpu_ms_text", watch.cpu(), "ms");
            add(shelf, engine.name(), "p50_ms_text", watch.p50(), "ms");
            add(shelf, engine.name(), "p99_ms_text", watch.p99(), "ms");
            add(shelf, engine.name(), "qps_8_text", watch.perSecond(), "1/s");
        });
    }

    private void weigh(Shelf shelf, List<Ranker> engines) throws IOException {
        for (Ranker engine : engines)
            figures.add(shelf.name(), engine.name(), "index_mb", engine.bytes() / 1e6, "MB", 0, shelf.size());
        System.gc();
        Runtime heap = Runtime.getRuntime();
        figures.add(shelf.name(), "all", "heap_mb", (heap.totalMemory() - heap.freeMemory()) / 1e6, "MB", 0, 1);
    }

    /** What only ours does: total, counts and snippets. */
    private void pages(Shelf shelf, OurSearch ours) throws IOException {
        add(
                shelf,
                "ours",
                "cpu_ms_page",
                watched(shelf, question -> ours.page(question, null)).cpu(),
                "ms");
        Shelf some = shelf.asking(FAR_PAGES);
        add(
                shelf,
                "ours",
                "p50_ms_last_page",
                watched(some, question -> ours.lastPage()).p50(),
                "ms");
    }

    private void hybrids(Shelf shelf, OurSearch ours) throws IOException {
        Watch cold = watched(shelf, question -> ours.best(question, Sense.ofQuestion(question, forgetful()), TOP));
        add(shelf, "ours", "cpu_ms_hybrid", cold.process(), "ms");
        Watch cached = watched(shelf, question -> ours.best(question, Sense.ofQuestion(question, model), TOP));
        add(shelf, "ours", "cpu_ms_hybrid_cached", cached.cpu(), "ms");
        Watch page = watched(shelf, question -> ours.page(question, Sense.ofQuestion(question, model)));
        add(shelf, "ours", "cpu_ms_hybrid_page", page.cpu(), "ms");
        Watch embedding = watched(shelf, question -> Sense.ofQuestion(question, forgetful()));
        add(shelf, "ours", "cpu_ms_embedding", embedding.process(), "ms");
    }

    private Watch watched(Shelf shelf, Watch.Asking work) throws IOException {
        Watch watch = new Watch();
        for (int round = -2; round < rounds; round++) {
            if (round == 0) watch.clear();
            watch.round(shelf.questions(), work);
        }
        return watch;
    }

    /** The model without its memory of questions. */
    private Meaning forgetful() {
        return new Meaning() {
            @Override
            public float[] of(String text, String lang) {
                return model.of(text, lang);
            }

            @Override
            public float[] asked(String question, String lang) {
                return model.of(question, lang);
            }
        };
    }

    private void add(Shelf shelf, String system, String measure, Watch.Spread value, String unit) {
        figures.add(shelf.name(), system, measure, value.median(), unit, value.error(), value.rounds());
    }
}
