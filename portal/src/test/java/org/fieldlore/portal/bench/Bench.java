package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs one benchmark: {@code NAME --out FILE [more]}. */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        // Else the threads of a database that a benchmark started would keep a process that has failed, and nobody
        // would hear.
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        Map<String, String> options = options(args);
        try (Figures figures = new Figures(args[0], Path.of(options.getOrDefault("out", "target/bench.jsonl")))) {
            switch (args[0]) {
                case "advice" -> new AdviceBench(options, figures).run();
                case "coverage" -> new CoverageBench(options, figures).run();
                case "find" -> new FindBench(options, figures).run();
                case "graph" -> new GraphBench(options, figures).run();
                case "handbook" -> new HandbookBench(options, figures).run();
                case "import" -> new ImportBench(options, figures).run();
                case "pages" -> new PagesBench(options, figures).run();
                case "publish" -> new PublishBench(options, figures).run();
                case "relevance" -> new RelevanceBench(options, figures).run();
                case "rings" -> new RingsBench(options, figures).run();
                case "search" -> new SearchBench(options, figures).run();
                case "tagging" -> new TaggingBench(options, figures).run();
                default ->
                    throw new IllegalArgumentException("no such benchmark: " + args[0] + "; there is "
                            + List.of(
                                    "advice",
                                    "coverage",
                                    "find",
                                    "graph",
                                    "handbook",
                                    "import",
                                    "pages",
                                    "publish",
                                    "relevance",
                                    "rings",
                                    "search",
                                    "tagging"));
            }
        }
        // A database that a benchmark started has threads of its own, which would keep the process.
        System.exit(0);
    }

    private static Map<String, String> options(String[] args) {
        Map<String, String> options = new HashMap<>();
        for (int i = 1; i + 1 < args.length; i += 2) options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
        return options;
    }
}
