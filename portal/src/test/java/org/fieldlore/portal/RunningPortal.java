package org.fieldlore.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The built product with demo data on a free port, started by its own launcher as its users start it: once for all
 * integration tests of a run.
 */
public final class RunningPortal {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static @Nullable RunningPortal running;
    private final Process process;
    private final int port;
    private final Path data;

    private RunningPortal(Process process, int port, Path data) {
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /** The portal of this run; fails when the tests were not started by failsafe. */
    public static RunningPortal get() {
        RunningPortal portal = running;
        if (portal == null) throw new IllegalStateException("no portal is running; run `mvn verify`");
        return portal;
    }

    /** Address of a path of the portal. */
    public URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    /** Folder that the portal keeps its data in. */
    public Path data() {
        return data;
    }

    /** Sends a request to the API as a machine of this account. */
    public HttpResponse<String> api(String account, String method, String path, @Nullable String json) {
        String token = Base64.getEncoder().encodeToString((account + ":fieldlore").getBytes(StandardCharsets.UTF_8));
        HttpRequest.BodyPublisher body =
                json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json);
        return send(HttpRequest.newBuilder(at(path))
                .method(method, body)
                .header("Authorization", "Basic " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .build());
    }

    /** Sends any request; redirects are not followed. */
    public HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts a portal of its own from the folder of the built product, with demo data in a fresh folder beside it. */
    public static RunningPortal start(Path product) throws IOException, InterruptedException {
        return start(product, Files.createTempDirectory(product.resolveSibling("."), "it-data-"), Map.of());
    }

    /** Starts a portal on a folder that may hold data already, with settings as environment variables. */
    public static RunningPortal start(Path product, Path data, Map<String, String> settings)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket probe = new ServerSocket(0)) {
            port = probe.getLocalPort();
        }
        Path out = data.resolve("start.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        product.resolve("fieldlore.jar").toString(),
                        "--demo",
                        "--port",
                        "" + port,
                        "--data",
                        data.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().putAll(settings);
        Process process = builder.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.readString(out).contains("is ready")) {
            if (System.nanoTime() > end || process.waitFor(200, TimeUnit.MILLISECONDS)) {
                process.destroy();
                throw new IllegalStateException("the portal did not start: " + Files.readString(out));
            }
        }
        return new RunningPortal(process, port, data);
    }

    public void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }

    /** Starts the portal before the first integration test and stops it after the last; does nothing under surefire. */
    public static final class ForTheWholeRun implements LauncherSessionListener {
        @Override
        public void launcherSessionOpened(LauncherSession session) {
            String product = System.getProperty("fieldlore.product");
            if (product == null || running != null) return;
            try {
                running = start(Path.of(product));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            if (running == null) return;
            try {
                running.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
