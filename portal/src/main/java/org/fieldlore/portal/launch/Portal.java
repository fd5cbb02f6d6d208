package org.fieldlore.portal.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs the application server with the portal as a child process, so that heap and collector are ours to choose, and stops it
 * when this process is stopped.
 */
final class Portal {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private final int port;
    private final int memory;
    private final Path data;
    private final boolean demo;
    private final Path home;
    private final Options options;

    Portal(Options options, Path home) {
        this.options = options;
        this.home = home;
        this.port = options.number("port", 8080, 1, 65535);
        this.memory = options.number("memory", 704, 256, 65536);
        this.data = Path.of(options.text("data", System.getProperty("user.home") + "/.fieldlore"))
                .toAbsolutePath();
        this.demo = options.has("demo");
    }

    int run(PrintStream out, PrintStream err) throws IOException, InterruptedException {
        if (!isFree()) {
            err.println("Port " + port + " is taken. Choose another one with --port.");
            return 1;
        }
        Files.createDirectories(data.resolve("log"));
        Path scratch = Files.createTempDirectory("fieldlore-");
        Path log = data.resolve("log/portal.log");
        out.println("Starting Fieldlore; the log is " + log);
        ProcessBuilder builder =
                new ProcessBuilder(command(scratch)).redirectErrorStream(true).redirectOutput(log.toFile());
        // glibc gives every thread memory of its own to carve from; with a hundred threads that is a hundred megabytes.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        Process server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, scratch)));
        if (!becomesReady(server, log, out)) {
            err.println("The portal did not start; the log says why: " + log);
            server.destroy();
            return 1;
        }
        announce(out);
        return server.waitFor();
    }

    private void announce(PrintStream out) {
        out.println();
        out.println("  Fieldlore is ready:  http://localhost:" + port + "/");
        if (demo)
            out.println(
                    "  Demo accounts:       agent  agent2  reviewer  actuary  manager  admin  underwriter   (password: fieldlore)");
        out.println("  Ctrl-C stops it.");
        out.println();
        out.flush();
    }

    private List<String> command(Path scratch) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Much of the heap lives long: the vocabulary, sessions; the first look at /openapi describes every class of
        // the server.
        words.addAll(List.of(
                "-Xmx" + memory + "m",
                "-XX:+UseSerialGC",
                "-XX:NewRatio=6",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8"));
        words.add("-Dfieldlore.data.dir=" + data);
        // The language models unpack a library of the system there, and never look for one in a network.
        words.addAll(List.of("-DENGINE_CACHE_DIR=" + data.resolve("models"), "-Dai.djl.offline=true"));
        if (demo) words.add("-Dfieldlore.demo=true");
        words.addAll(List.of("-jar", home.resolve("payara-micro.jar").toString()));
        words.addAll(List.of("--nocluster", "--disablephonehome", "--contextroot", "/", "--port", "" + port));
        words.addAll(List.of("--rootDir", scratch.resolve("server").toString()));
        words.addAll(List.of("--prebootcommandfile", serverSettings(scratch).toString()));
        if (options.has("settings")) words.addAll(List.of("--systemProperties", options.text("settings", "")));
        words.addAll(List.of("--deploy", home.resolve("fieldlore.war").toString()));
        return words;
    }

    /**
     * Compresses what goes over the wire: pages and scripts shrink to a fifth. Set before the server boots: each setting made
     * later restarts the listener, and now and then one such restart met the deployment and left no listener at all.
     */
    private static Path serverSettings(Path scratch) {
        String http = "configs.config.server-config.network-config.protocols.protocol.http-listener.http.";
        try {
            return Files.writeString(
                    scratch.resolve("server.asadmin"),
                    "set " + http + "compression=on\n" + "set " + http
                            + "compressable-mime-type=text/html,text/xml,text/plain,text/css,text/javascript,application/javascript,application/json,application/problem+json,image/svg+xml\n"
                            + "set " + http + "compression-min-size-bytes=1024\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private boolean isFree() {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return probe.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** Waits as long as the server lives: to end it while it brings the database up to date would leave half of that done. */
    private boolean becomesReady(Process server, Path log, PrintStream out) throws InterruptedException, IOException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        HttpRequest probe = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long told = System.nanoTime();
        while (server.isAlive() && !refused(log)) {
            if (System.nanoTime() - told > PATIENCE.toNanos()) {
                out.println("Still starting. The first start of a new version brings the database up to date,"
                        + " which takes a while when it is large: please let it finish.");
                told = System.nanoTime();
            }
            try {
                if (client.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return true;
            } catch (IOException notYet) {
                // the port opens late in the start; asking again is the way to know
            }
            server.waitFor(250, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** The server itself stays up when it cannot start the application; only its log tells. */
    private static boolean refused(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.UTF_8)) {
            return lines.anyMatch(line -> line.contains("Exception while loading the app"));
        }
    }

    private static void stop(Process server, Path scratch) {
        server.destroy();
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) server.destroyForcibly().waitFor();
            delete(scratch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            System.err.println("left behind: " + scratch);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException failed)
                    throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
