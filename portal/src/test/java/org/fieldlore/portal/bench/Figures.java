package org.fieldlore.portal.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes each figure twice: a line of a table for people, a line of JSON for machines. */
final class Figures implements AutoCloseable {
    private final String bench;
    private final PrintWriter out;
    private String more = "";
    private final String conditions = Runtime.getRuntime().availableProcessors() + " processors, Java "
            + System.getProperty("java.version") + ", " + System.getProperty("os.name");

    Figures(String bench, Path file) throws IOException {
        this.bench = bench;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) Files.createDirectories(folder);
        this.out = new PrintWriter(Files.newBufferedWriter(file));
    }

    /** Adds a remark to the conditions of all that follows. */
    void under(String remark) {
        more = ", " + remark;
    }

    /** One of our own figures that has no spread. */
    void add(String set, String measure, double value, String unit, int n) {
        add(set, "ours", measure, value, unit, 0, n);
    }

    /** @param error standard error of the value; 0 when it has none */
    void add(String set, String system, String measure, double value, String unit, double error, int n) {
        System.out.printf(
                Locale.ROOT,
                "%-34s %-14s %-16s %12.4f ± %.4f %-4s n=%d%n",
                set,
                system,
                measure,
                value,
                error,
                unit,
                n);
        out.println(Json.createObjectBuilder()
                .add("bench", bench)
                .add("set", set)
                .add("system", system)
                .add("measure", measure)
                .add("value", value)
                .add("unit", unit)
                .add("stderr", error)
                .add("n", n)
                .add(
                        "conditions",
                        conditions + ", load "
                                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + more)
                .build());
        out.flush();
    }

    @Override
    public void close() {
        out.close();
    }
}
