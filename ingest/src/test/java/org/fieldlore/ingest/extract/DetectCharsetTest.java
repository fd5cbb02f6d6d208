package org.fieldlore.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldlore.ingest.extract.DetectCharset.How;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DetectCharsetTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    @Test
    void utf8_is_found_with_and_without_a_mark() throws IOException {
        assertThat(of("保险 cover".getBytes(StandardCharsets.UTF_8)).how()).isEqualTo(How.STRICT_UTF8);
        DetectCharset.Found marked = of("\uFEFF保险".getBytes(StandardCharsets.UTF_8));
        assertThat(marked.how()).isEqualTo(How.MARK);
        assertThat(marked.markLength()).isEqualTo(3);
    }

    @Test
    void chinese_in_gb18030_is_found() throws IOException {
        DetectCharset.Found found = of("姓名,电话\n张晓明,13800000000\n".getBytes(GB18030));
        assertThat(found.charset()).isEqualTo(GB18030);
        assertThat(found.how()).isEqualTo(How.LOOKS_CHINESE);
    }

    @Test
    void western_text_is_not_taken_for_chinese() throws IOException {
        DetectCharset.Found found = of("élève,âgé,naïf,Müller".getBytes(Charset.forName("windows-1252")));
        assertThat(found.charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(found.how()).isEqualTo(How.FALLBACK);
    }

    @Test
    void utf16_is_found_by_its_mark() throws IOException {
        assertThat(of("\uFEFF保险".getBytes(StandardCharsets.UTF_16LE)).charset()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(of("\uFEFF保险".getBytes(StandardCharsets.UTF_16BE)).charset()).isEqualTo(StandardCharsets.UTF_16BE);
    }

    @Test
    void a_character_across_two_blocks_of_a_large_file_is_no_error() throws IOException {
        String text = "x" + "保".repeat(100_000);
        assertThat(of(text.getBytes(StandardCharsets.UTF_8)).how()).isEqualTo(How.STRICT_UTF8);
        assertThat(of(text.getBytes(GB18030)).how()).isEqualTo(How.LOOKS_CHINESE);
    }

    @Test
    void a_file_that_was_cut_inside_a_character_is_what_it_was() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            byte[] whole = "姓名,城市\n王芳,杭州".getBytes(charset);
            assertThat(of(Arrays.copyOf(whole, whole.length - 1)).charset()).isEqualTo(charset);
        }
        assertThat(of(new byte[] {'c', 'a', 'f', (byte) 0xE9}).how()).isEqualTo(How.FALLBACK);
    }

    @Test
    void utf16_is_found_without_a_mark() throws IOException {
        String text = "姓名,一二三,城市\r\n王芳,丁一,杭州\r\n";
        assertThat(of(text.getBytes(StandardCharsets.UTF_16LE)).charset()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(of(text.getBytes(StandardCharsets.UTF_16BE)).charset()).isEqualTo(StandardCharsets.UTF_16BE);
        assertThat(of("name,city\nAnn,Bath\n".getBytes(StandardCharsets.UTF_16LE))
                        .charset())
                .isEqualTo(StandardCharsets.UTF_16LE);
    }

    @Property(tries = 200)
    void any_bytes_have_a_charset(@ForAll byte[] any) throws IOException {
        Path file = Files.createTempFile("any", ".bin");
        try {
            Files.write(file, any);
            assertThat(DetectCharset.of(file).charset()).isNotNull();
        } finally {
            Files.delete(file);
        }
    }

    private DetectCharset.Found of(byte[] bytes) throws IOException {
        Path file = folder.resolve("file.txt");
        Files.write(file, bytes);
        return DetectCharset.of(file);
    }
}
