package org.fieldlore.ingest.extract.tika;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.ingest.extract.ReadingLimits;

/** The command line that starts a worker with the same libraries as the portal, and nothing else of it. */
final class WorkerCommand {

    private WorkerCommand() {}

    static List<String> of(Class<?> main, ReadingLimits limits, Path temporary) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                // the JVM's own last words would otherwise stand among the answers
                "-XX:+DisplayVMOutputToStderr",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                classPath(),
                main.getName(),
                Integer.toString(limits.maxCharacters()),
                Integer.toString(limits.maxDepth()),
                Integer.toString(limits.maxEmbedded()));
    }

    /** All jars beside the one this class came in (WEB-INF/lib); in a build, the class path of the build. */
    private static String classPath() {
        URL here = Worker.class.getResource("Worker.class");
        try {
            if (here != null && here.openConnection() instanceof JarURLConnection jar) {
                Path library =
                        Path.of(jar.getJarFileURL().toURI()).toAbsolutePath().getParent();
                if (library != null && holdsTika(library)) {
                    return library + File.separator + "*";
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("cannot tell where the libraries lie from " + here, e);
        }
        return ofThisBuild();
    }

    /** A worker runs in a folder of its own: relative entries would lead nowhere. */
    private static String ofThisBuild() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean holdsTika(Path library) throws IOException {
        try (Stream<Path> files = Files.list(library)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith("tika-core"));
        }
    }
}
