package org.fieldlore.graph.jena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.graph.jena.TdbStoreTest.build;
import static org.fieldlore.graph.jena.TdbStoreTest.thing;
import static org.fieldlore.graph.jena.TdbStoreTest.titles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fieldlore.graph.GraphStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a graph when another process uses it, or is killed while it does. */
class OtherProcessTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void a_graph_of_one_thing() {
        try (GraphStore store = new TdbStore(folder)) {
            build(store, thing(0, "first"));
        }
    }

    @Test
    void what_was_said_survives_a_kill() throws Exception {
        killed(Writer.class, "said 40", () -> {});
        try (GraphStore store = new TdbStore(folder)) {
            assertThat(store.complete()).isTrue();
            assertThat(store.size()).isGreaterThanOrEqualTo(2 * 41);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"adding", "added"})
    void a_rebuild_that_is_killed_leaves_the_graph_as_it_was(String moment) throws Exception {
        killed(Rebuilder.class, moment, () -> {});
        try (GraphStore store = new TdbStore(folder)) {
            assertThat(store.complete()).isTrue();
            assertThat(titles(store)).containsExactly("first");
            build(store, thing(1, "again"));
            assertThat(titles(store)).containsExactly("again");
        }
    }

    @Test
    void what_another_process_uses_is_left_alone() throws Exception {
        killed(
                Writer.class,
                "said 1",
                () -> assertThatThrownBy(() -> new TdbStore(folder)).isInstanceOf(IllegalStateException.class));
        try (GraphStore store = new TdbStore(folder)) {
            assertThat(store.complete()).isTrue();
        }
    }

    /** Runs another process, does something when it says a line, sees that a writer goes on all the same, and kills it. */
    private void killed(Class<?> main, String moment, Runnable meanwhile) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = told.readLine();
            while (line != null && !line.equals(moment)) line = told.readLine();
            assertThat(line).isEqualTo(moment);
            meanwhile.run();
            if (main == Writer.class) assertThat(told.readLine()).startsWith("said ");
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Says one thing after the other until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) {
            GraphStore store = new TdbStore(Path.of(arguments[0]));
            for (long id = 1; id < 1_000_000; id++) {
                store.put(List.of(thing(id, "thing " + id)));
                System.out.println("said " + id);
            }
        }
    }

    /** Builds a graph anew and says how far it is, until it is killed. */
    static final class Rebuilder {
        private Rebuilder() {}

        public static void main(String[] arguments) throws IOException {
            GraphStore store = new TdbStore(Path.of(arguments[0]));
            GraphStore.Rebuild beside = store.rebuild();
            for (long id = 1; id < 2_000; id++) {
                beside.add(List.of(thing(id, "thing " + id)));
                if (id == 1_000) System.out.println("adding");
            }
            beside.added();
            System.out.println("added");
            System.in.read();
        }
    }
}
