package org.fieldlore.portal.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javax.tools.ToolProvider;

/**
 * Solr as it ships: {@code text_general}, edismax over title and text, no caches. It runs in this process, so that processor
 * time can be compared, behind a class loader of its own, since it brings other versions of what we use. Maven fetches it at
 * the first run.
 */
final class SolrRanker implements Ranker {
    private static final String VERSION = "9.10.1";
    private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:build-classpath";
    private static final Path CACHE = Path.of("target", "solr-peer").toAbsolutePath();
    private static final Path CLASS_PATH = CACHE.resolve("classpath.txt");
    private final Path home = Files.createTempDirectory("solr-");
    private final URLClassLoader classes;
    private final Object solr;

    SolrRanker(Iterable<Judged.Text> texts) throws IOException {
        for (String file : List.of("pom.xml", "SolrPeer.java", "log4j2.xml")) copy(file, CACHE);
        copy("solr.xml", home);
        copy("core.properties", home.resolve("bench"));
        for (String file : List.of("solrconfig.xml", "schema.xml")) copy(file, home.resolve("bench/conf"));
        if (!Files.exists(CLASS_PATH)) fetch();
        List<URL> path = new ArrayList<>(List.of(CACHE.toUri().toURL()));
        for (String jar : Files.readString(CLASS_PATH).strip().split(java.io.File.pathSeparator))
            path.add(Path.of(jar).toUri().toURL());
        compile();
        classes = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        solr = inside(
                () -> classes.loadClass("SolrPeer").getConstructor(Path.class).newInstance(home));
        for (Judged.Text text : texts) give(new String[] {text.id(), text.title(), text.text()});
        give(null);
    }

    private static void copy(String file, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (InputStream in = Objects.requireNonNull(SolrRanker.class.getResourceAsStream("solr/" + file))) {
            Files.write(folder.resolve(file), in.readAllBytes());
        }
    }

    private static void fetch() throws IOException {
        Process maven = new ProcessBuilder("mvn", "-q", "-B", FETCH, "-Dmdep.outputFile=" + CLASS_PATH)
                .directory(CACHE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(CACHE.resolve("fetch.log").toFile())
                .start();
        try {
            if (maven.waitFor(5, TimeUnit.MINUTES) && maven.exitValue() == 0) return;
            maven.destroy();
            throw new IOException("Maven could not fetch Solr; see " + CACHE.resolve("fetch.log"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while Maven fetched Solr", e);
        }
    }

    private static void compile() throws IOException {
        String source = CACHE.resolve("SolrPeer.java").toString();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-cp", Files.readString(CLASS_PATH).strip(), "-d", CACHE.toString(), source);
        if (result != 0) throw new IOException("cannot compile " + source);
    }

    /** Solr finds its parts by the loader of the calling thread. */
    private <T> T inside(java.util.concurrent.Callable<T> work) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader outside = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return work.call();
        } catch (Exception e) {
            throw new IOException("Solr failed", e);
        } finally {
            thread.setContextClassLoader(outside);
        }
    }

    @SuppressWarnings("unchecked")
    private void give(String @org.jspecify.annotations.Nullable [] row) throws IOException {
        inside(() -> {
            ((Consumer<String @org.jspecify.annotations.Nullable []>) solr).accept(row);
            return row;
        });
    }

    @Override
    public String name() {
        return "solr-" + VERSION;
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<Ranked> rank(String question, int most) throws IOException {
        return inside(() -> ((BiFunction<String, Integer, List<Map.Entry<String, Float>>>) solr)
                .apply(question, most).stream()
                        .map(hit -> new Ranked(hit.getKey(), hit.getValue()))
                        .toList());
    }

    @Override
    public long bytes() throws IOException {
        return Folders.bytes(home);
    }

    @Override
    public void close() throws IOException {
        inside(() -> {
            ((AutoCloseable) solr).close();
            return solr;
        });
        ((Closeable) classes).close();
        Folders.delete(home);
    }
}
