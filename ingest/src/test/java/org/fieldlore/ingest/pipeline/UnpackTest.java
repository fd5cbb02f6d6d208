package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.ingest.pipeline.Unpack.Document;
import org.fieldlore.source.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackTest {
    private static final byte[] TEXT = "text".getBytes(StandardCharsets.UTF_8);
    private static final UnpackLimits LIMITS = new UnpackLimits(10, 40_000_000, 20_000_000, 200, 2);

    @TempDir
    Path folder;

    @Test
    void a_plain_file_is_itself() throws IOException {
        try (Unpack unpacked = unpack("folder/a.docx", TEXT)) {
            assertThat(unpacked.documents()).singleElement().satisfies(document -> {
                assertThat(document.name()).isEqualTo("a.docx");
                assertThat(document.place()).isEmpty();
            });
        }
    }

    @Test
    void archives_in_archives_are_opened_and_names_of_chinese_windows_are_read() throws IOException {
        byte[] inner = Zips.of(Charset.forName("GB18030"), "条款/重疾.txt", TEXT);
        try (Unpack unpacked = unpack("a.zip", Zips.of("b.zip", inner, "__MACOSX/b", TEXT))) {
            assertThat(unpacked.documents()).extracting(Document::place).containsExactly("b.zip › 条款/重疾.txt");
            assertThat(unpacked.documents()).extracting(Document::name).containsExactly("重疾.txt");
            assertThat(unpacked.findings()).isEmpty();
        }
    }

    @Test
    void names_that_lead_out_are_refused_and_nothing_is_written_there() throws IOException {
        byte[] zip = Zips.of("../x.txt", TEXT, "/etc/x", TEXT, "C:\\x.txt", TEXT, "a\\..\\..\\x.txt", TEXT, "ok", TEXT);
        try (Unpack unpacked = unpack("a.zip", zip)) {
            assertThat(unpacked.documents()).extracting(Document::place).containsExactly("ok");
            assertThat(codes(unpacked)).containsOnly("UNSAFE_NAME").hasSize(4);
        }
    }

    @Test
    void an_archive_that_unpacks_out_of_proportion_gives_nothing() throws IOException {
        byte[] letters = new byte[5_000_000];
        Arrays.fill(letters, (byte) 'a');
        try (Unpack unpacked = unpack("a.zip", Zips.of("ok.txt", TEXT, "bomb.txt", letters))) {
            assertThat(unpacked.documents()).isEmpty();
            assertThat(codes(unpacked)).containsExactly("BOMB");
        }
    }

    @Test
    void too_many_files_and_too_deep_archives_give_nothing() throws IOException {
        Object[] many = new Object[22];
        for (int i = 0; i < 22; i += 2) {
            many[i] = "f" + i;
            many[i + 1] = TEXT;
        }
        byte[] deep = Zips.of("c.zip", Zips.of("d.zip", Zips.of("e.zip", Zips.of("f.txt", TEXT))));
        try (Unpack crowd = unpack("many.zip", Zips.of(many));
                Unpack well = unpack("deep.zip", deep)) {
            assertThat(codes(crowd)).containsExactly("TOO_LARGE");
            assertThat(codes(well)).containsExactly("BOMB");
            assertThat(crowd.documents()).isEmpty();
            assertThat(well.documents()).isEmpty();
        }
    }

    @Test
    void a_broken_archive_is_damaged_and_an_empty_one_empty() throws IOException {
        byte[] whole = Zips.of("a.txt", TEXT);
        try (Unpack half = unpack("half.zip", Arrays.copyOf(whole, whole.length / 2));
                Unpack empty = unpack("empty.zip", Zips.of())) {
            assertThat(codes(half)).containsExactly("DAMAGED");
            assertThat(codes(empty)).containsExactly("EMPTY");
        }
    }

    @Test
    void what_was_unpacked_is_removed() throws IOException {
        Unpack unpacked = unpack("a.zip", Zips.of("a.txt", TEXT));
        Path file = unpacked.documents().get(0).file();
        assertThat(file).exists();
        unpacked.close();
        assertThat(file).doesNotExist();
    }

    private Unpack unpack(String name, byte[] bytes) throws IOException {
        return Unpack.of(new Upload(Files.write(Files.createTempFile(folder, "up", ""), bytes), name), LIMITS);
    }

    private static List<String> codes(Unpack unpacked) {
        return unpacked.findings().stream().map(Finding::code).toList();
    }
}
