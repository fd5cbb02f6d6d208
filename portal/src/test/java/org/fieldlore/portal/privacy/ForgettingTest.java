package org.fieldlore.portal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingTest {
    @TempDir
    private Path folder;

    @Test
    void words_are_overwritten_in_the_log_where_they_stand() throws IOException {
        Path log = Files.writeString(folder.resolve("portal.log"), "row 卓然记号,ZQX-1 refused; ZQX-1 again\nnext line\n");
        long size = Files.size(log);

        Forgetting.redact(folder, Set.of("卓然记号", "ZQX-1"));

        assertThat(Files.readString(log)).isEqualTo("row ************,***** refused; ***** again\nnext line\n");
        assertThat(Files.size(log)).isEqualTo(size);
    }

    @Test
    void printed_files_go_and_a_folder_that_is_not_there_is_nothing_to_forget() throws IOException {
        Path file = Files.createDirectories(folder.resolve("1")).resolve("1.pdf");
        Files.writeString(file, "x");

        Forgetting.empty(folder);
        Forgetting.empty(folder.resolve("nowhere"));

        assertThat(file).doesNotExist();
    }
}
