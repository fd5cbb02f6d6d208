package org.fieldlore.portal.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldlore.portal.Pages;
import org.fieldlore.portal.RunningPortal;

/**
 * Holds every page to its budget: p95 at 8 people at once, SQL statements, kilobytes of a first and of a later visit,
 * requests a second at 8 and at 50 people. Starts the built product with demo data unless {@code --portal URL} names one;
 * {@code --page PART} looks only at pages with this in their address.
 */
final class PagesBench {
    private static final int WARM_UP = 60;
    private static final int COUNTED = 400;
    private final Map<String, String> options;
    private final Figures figures;

    PagesBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        String given = options.get("portal");
        RunningPortal own =
                given == null ? RunningPortal.start(Path.of(options.getOrDefault("product", "target/product"))) : null;
        URI portal = own == null ? URI.create(given) : own.at("/");
        try {
            for (String account : Pages.accounts())
                for (Pages.Entry page : Pages.of(account))
                    if (page.name().contains(options.getOrDefault("page", ""))) measure(portal, page);
        } finally {
            if (own != null) own.stop();
        }
    }

    private void measure(URI portal, Pages.Entry entry) throws IOException, InterruptedException {
        String account = entry.account();
        Visitor visitor = new Visitor(portal, account);
        String page = entry.link().isEmpty() ? entry.path() : visitor.link(entry);
        String set = account + " " + entry.name();
        String html = visitor.text(page);
        int parts = 0;
        for (String part : visitor.parts(html)) parts += visitor.bytes(part);
        int own = visitor.bytes(page);
        load(portal, page, account, 8, WARM_UP);
        double[] before = served(portal, entry.name());
        Load eight = load(portal, page, account, 8, COUNTED);
        double[] after = served(portal, entry.name());
        Load fifty = load(portal, page, account, 50, COUNTED);
        figures.add(set, "p95_ms", eight.p95Millis(), "ms", COUNTED);
        figures.add(set, "sql_statements", (after[1] - before[1]) / (after[0] - before[0]), "", COUNTED);
        figures.add(set, "kb_first", (own + parts) / 1024.0, "KB", 1);
        figures.add(set, "kb_next", own / 1024.0, "KB", 1);
        figures.add(set, "req_per_s_8", eight.perSecond(), "1/s", COUNTED);
        figures.add(set, "req_per_s_50", fifty.perSecond(), "1/s", COUNTED);
    }

    private record Load(double p95Millis, double perSecond) {}

    private static Load load(URI portal, String page, String account, int people, int requests)
            throws IOException, InterruptedException {
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < people; i++) visitors.add(new Visitor(portal, account));
        AtomicInteger next = new AtomicInteger();
        long[] nanos = new long[requests];
        ExecutorService pool = Executors.newFixedThreadPool(people);
        long start = System.nanoTime();
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (Visitor visitor : visitors)
                work.add(() -> {
                    for (int i = next.getAndIncrement(); i < requests; i = next.getAndIncrement()) {
                        long began = System.nanoTime();
                        visitor.text(page);
                        nanos[i] = System.nanoTime() - began;
                    }
                    return null;
                });
            for (Future<Void> done : pool.invokeAll(work)) done.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(page + " failed under load", e.getCause());
        } finally {
            pool.shutdown();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        return new Load(nanos[(int) (requests * 0.95)] / 1e6, requests / seconds);
    }

    /** How often the page was served so far, and how many statements it sent, by the portal's own metrics. */
    private static double[] served(URI portal, String page) throws IOException, InterruptedException {
        String metrics = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(HttpRequest.newBuilder(portal.resolve("/metrics")).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        double[] figures = new double[2];
        for (String line : metrics.split("\n", -1)) {
            if (!line.contains("page=\"" + page + "\"")) continue;
            double value = Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
            if (line.startsWith("fieldlore_page_seconds_count")) figures[0] = value;
            if (line.startsWith("fieldlore_page_sql_total")) figures[1] = value;
        }
        return figures;
    }
}
