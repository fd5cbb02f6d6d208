package org.fieldlore.portal.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.fieldlore.graph.GraphItems;
import org.fieldlore.graph.GraphSource;
import org.fieldlore.graph.GraphStore;
import org.fieldlore.graph.RebuildGraph;
import org.fieldlore.graph.Thing;
import org.fieldlore.graph.jena.TdbStore;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.taxonomy.GoldSet;

/**
 * How long the graph takes to be built from {@code --items N} made-up items (a million) with ten ties each, what heap that needs, and
 * how long a published item takes to be in it.
 */
final class GraphBench {
    private static final int UPDATES = 200;
    private static final double NANOS = 1e9;
    private final Map<String, String> options;
    private final Figures figures;

    GraphBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException {
        long items = Long.parseLong(options.getOrDefault("items", "1000000"));
        Path folder = Files.createTempDirectory("bench-graph");
        try (GraphStore store = new TdbStore(folder)) {
            MadeUp source = new MadeUp(items);
            RebuildGraph graph = new RebuildGraph(source, store, Clock.systemUTC());
            long started = System.nanoTime();
            graph.run();
            double seconds = (System.nanoTime() - started) / NANOS;
            String set = items / 1000 + "k";
            figures.add(set, "ours", "rebuild_s", seconds, "s", 0, 1);
            figures.add(set, "ours", "heap_mb", peak() / 1e6, "MB", 0, 1);
            figures.add(set, "ours", "triples", store.size(), "", 0, 1);
            figures.add(set, "ours", "disk_mb", size(folder) / 1e6, "MB", 0, 1);
            GraphItems follow = new GraphItems(graph);
            List<Double> took = new ArrayList<>();
            for (int i = 0; i < UPDATES; i++) {
                long begun = System.nanoTime();
                follow.apply(List.of(Long.toString(1 + i * (items / UPDATES))));
                took.add((System.nanoTime() - begun) / NANOS);
            }
            took.sort(Comparator.naturalOrder());
            figures.add(set, "ours", "update_s", took.get(UPDATES / 2), "s", 0, UPDATES);
            figures.add(set, "ours", "update_p99_s", took.get(UPDATES * 99 / 100), "s", 0, UPDATES);
        } finally {
            delete(folder);
        }
    }

    /** The most that lived on after a collection, and what was in use before it where none happened. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }

    /** Items with titles of their own, three concepts of the vocabulary and one of ten segments each. */
    private record MadeUp(long items) implements GraphSource {
        private static final List<String> CONCEPTS = GoldSet.concepts();
        private static final String DCT = "http://purl.org/dc/terms/";
        private static final String FL = "https://fieldlore.org/ontology/";
        private static final String PROV = "http://www.w3.org/ns/prov#";

        @Override
        public List<KnowledgeId> itemsAfter(long after, int max) {
            return LongStream.rangeClosed(after + 1, Math.min(items, after + max))
                    .mapToObj(KnowledgeId::new)
                    .toList();
        }

        @Override
        public List<Thing> items(Collection<KnowledgeId> ids) {
            return ids.stream().map(MadeUp::item).toList();
        }

        private static Thing item(KnowledgeId id) {
            Random random = new Random(id.value());
            List<Thing.Tie> ties = new ArrayList<>();
            tie(ties, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", FL + "Experience", Thing.Type.IRI);
            tie(ties, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", FL + "Item", Thing.Type.IRI);
            tie(ties, DCT + "title", "What " + id + " customers in " + random.nextInt() + " said", Thing.Type.TEXT);
            tie(ties, DCT + "language", "en", Thing.Type.TEXT);
            tie(ties, FL + "confidence", "VALIDATED", Thing.Type.TEXT);
            tie(ties, PROV + "wasAttributedTo", FL + "agent/" + random.nextInt(50_000), Thing.Type.IRI);
            tie(
                    ties,
                    PROV + "generatedAtTime",
                    "2026-01-01T00:00:" + (10 + random.nextInt(49)) + "Z",
                    Thing.Type.MOMENT);
            for (int i = 0; i < 3; i++)
                tie(ties, DCT + "subject", CONCEPTS.get(random.nextInt(CONCEPTS.size())), Thing.Type.IRI);
            tie(ties, FL + "meantFor", FL + "segment/" + random.nextInt(10), Thing.Type.IRI);
            return new Thing("https://fieldlore.org/item/" + id, ties);
        }

        private static void tie(List<Thing.Tie> ties, String predicate, String value, Thing.Type type) {
            ties.add(new Thing.Tie(predicate, value, type, ""));
        }

        @Override
        public String vocabulary() {
            return GoldSet.turtle();
        }

        @Override
        public List<Thing> others() {
            return List.of();
        }
    }
}
