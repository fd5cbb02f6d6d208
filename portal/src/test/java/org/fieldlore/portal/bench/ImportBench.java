package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.fieldlore.customer.match.PlantedDuplicates;
import org.fieldlore.shared.Db;

/**
 * What becomes of records on their way into the archive. Set {@code duplicates}: how many of the customers entered twice among
 * {@code --records N} made-up ones are found, over {@code --seeds N} seeds from {@code --seed S}, none of which the method was
 * fitted to. Sets {@code h2} and {@code mariadb}: rows a second of an import of {@code --customers N --policies N --claims N} through
 * the pipeline into a database in files or a server, and the memory that stayed in use at most.
 */
final class ImportBench {
    private static final String DUPLICATES = "duplicates";
    private static final String H2 = "h2";
    private static final String MARIADB = "mariadb";
    private final Map<String, String> options;
    private final Figures figures;

    ImportBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException, SQLException {
        String set = options.getOrDefault("set", DUPLICATES);
        switch (set) {
            case DUPLICATES -> duplicates();
            case H2, MARIADB -> book(set);
            default ->
                throw new IllegalArgumentException(
                        "no such set: " + set + "; there is " + List.of(DUPLICATES, H2, MARIADB));
        }
    }

    /** A made-up book is written to files and imported as users import it. */
    private void book(String set) throws IOException, SQLException {
        Path place = Files.createTempDirectory("book-");
        Db db = set.equals(H2) ? Db.inFile(place.resolve("db")) : Db.mariaDbOnly();
        // Held open: H2 closes a database in files with its last connection, and opening it takes a second.
        try (Connection open = db.source().getConnection()) {
            BookImport book = new BookImport(db, place, number("seed", "38"));
            book.write(number("customers", "100000"), number("policies", "300000"), number("claims", "100000"));
            BookImport.Pace all = new BookImport.Pace(0, 0);
            for (String file : BookImport.FILES) {
                BookImport.Pace pace = book.load(file);
                figures.add(set, file.replace(".csv", "_per_s"), pace.perSecond(), "1/s", pace.rows());
                all = all.plus(pace);
            }
            figures.add(set, "rows_per_s", all.perSecond(), "1/s", all.rows());
            figures.add(set, "heap_mb", book.heapMegabytes(), "MB", all.rows());
        } finally {
            try (Stream<Path> files = Files.walk(place)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }

    private void duplicates() {
        int records = number("records", "100000");
        int first = number("seed", "2001");
        List<PlantedDuplicates.Score> scores = new ArrayList<>();
        for (int seed = first; seed < first + number("seeds", "5"); seed++)
            scores.add(PlantedDuplicates.judge(seed, records));
        add("precision", "", scores, PlantedDuplicates.Score::precision);
        add("recall", "", scores, PlantedDuplicates.Score::recall);
        add("grey_pairs", "pairs", scores, PlantedDuplicates.Score::grey);
        add("seconds", "s", scores, PlantedDuplicates.Score::seconds);
    }

    private int number(String option, String usual) {
        return Integer.parseInt(options.getOrDefault(option, usual));
    }

    /** The mean over archives, with its standard error. */
    private void add(
            String measure,
            String unit,
            List<PlantedDuplicates.Score> scores,
            ToDoubleFunction<PlantedDuplicates.Score> of) {
        double mean = scores.stream().mapToDouble(of).average().orElse(0);
        double squares = scores.stream()
                .mapToDouble(one -> Math.pow(of.applyAsDouble(one) - mean, 2))
                .sum();
        double error = Math.sqrt(squares / Math.max(1, scores.size() - 1) / scores.size());
        figures.add(DUPLICATES, "ours", measure, mean, unit, error, scores.size());
    }
}
