package org.fieldlore.portal.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
    @TempDir
    Path folder;

    @Test
    void an_import_takes_options_and_paths_in_any_order() {
        Options options = Options.read("import", List.of("a.csv", "--kind", "customers", "b", "--user", "root"));
        assertThat(options.paths()).containsExactly("a.csv", "b");
        assertThat(options.oneOf("kind", List.of("documents", "customers"))).isEqualTo("customers");
        assertThat(options.text("user", "admin")).isEqualTo("root");
        assertThat(options.text("portal", "here")).isEqualTo("here");
    }

    @Test
    void a_start_takes_no_paths_and_no_options_of_imports() {
        assertThatThrownBy(() -> Options.read("start", List.of("a.csv")))
                .isInstanceOf(Options.NotUnderstood.class)
                .hasMessageContaining("a.csv");
        assertThatThrownBy(() -> Options.read("start", List.of("--kind", "documents")))
                .isInstanceOf(Options.NotUnderstood.class);
        assertThat(Options.read("start", List.of("--demo", "--port", "81")).number("port", 8080, 1, 65535))
                .isEqualTo(81);
    }

    @Test
    void what_makes_no_sense_is_named_with_what_is_allowed() {
        Options options = Options.read("start", List.of("--port", "many"));
        assertThatThrownBy(() -> options.number("port", 8080, 1, 65535))
                .hasMessage("--port must be 1..65535, was many");
        assertThatThrownBy(() -> Options.read("import", List.of()).oneOf("kind", List.of("documents")))
                .hasMessage("--kind must be documents; it is missing");
    }

    @Test
    void an_import_that_cannot_begin_ends_with_2_and_says_why() throws Exception {
        assertThat(failure("import", "--kind", "pictures", folder.toString()))
                .contains("documents, questions, customers");
        assertThat(failure("import", "--kind", "documents", folder.toString())).contains("at least one file");
        assertThat(failure("import", "--kind", "documents", "no/such/file")).contains("no/such/file");
        assertThat(failure("import", "--kind", "documents", "--portal", "localhost", folder.toString()))
                .contains("--portal");
        assertThat(failure("import", "--kind", "documents", "--mapping", "x", folder.toString()))
                .contains("customers only");
        assertThat(failure("export")).contains("no such command: export");
    }

    private static String failure(String... words) throws Exception {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (PrintStream to = new PrintStream(err, true, StandardCharsets.UTF_8)) {
            assertThat(Fieldlore.run(List.of(words), System.out, to)).isEqualTo(2);
        }
        return err.toString(StandardCharsets.UTF_8);
    }
}
