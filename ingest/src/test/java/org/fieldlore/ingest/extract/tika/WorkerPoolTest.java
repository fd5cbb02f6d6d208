package org.fieldlore.ingest.extract.tika;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.fieldlore.ingest.extract.Reading;
import org.fieldlore.ingest.extract.Reading.Extracted;
import org.fieldlore.ingest.extract.Reading.Reason;
import org.fieldlore.ingest.extract.Reading.Unreadable;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of document that people send, in a real process. */
class WorkerPoolTest {

    @TempDir
    static Path folder;

    private static WorkerPool pool;
    private static Samples samples;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(ReadingLimits.defaults().withSizes(5_000_000, 100_000));
        samples = new Samples(folder);
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void a_word_document_gives_heading_and_paragraphs() throws IOException {
        Extracted read = extracted("续期话术.docx", Samples.docx("续期提醒", "先问家里有什么变化。", "再谈保费。"));
        assertThat(read.text()).isEqualTo("# 续期提醒\n\n先问家里有什么变化。\n\n再谈保费。");
        assertThat(read.title()).isEqualTo("续期提醒");
        assertThat(read.language()).isEqualTo("zh");
    }

    @Test
    void a_pdf_gives_its_pages() throws IOException {
        Extracted read = extracted("notes.pdf", Samples.pdf(3));
        assertThat(read.mediaType()).isEqualTo("application/pdf");
        assertThat(read.pages()).hasValue(3);
        assertThat(read.text()).contains("Renewal notes, page 1", "Renewal notes, page 3");
        assertThat(read.title()).isEqualTo("notes");
    }

    @Test
    void a_web_page_gives_text_without_scripts_and_its_own_title() throws IOException {
        String page = "<html><head><title>Claims</title><script>alert(1)</script></head><body><h2>Motor\n claims</h2>"
                + "<p>Take\n photos.</p><table><tr><td>a</td><td>b</td></tr></table></body></html>";
        Extracted read = extracted("claims.html", page.getBytes(StandardCharsets.UTF_8));
        assertThat(read.text()).isEqualTo("## Motor claims\n\nTake photos.\n\na\tb");
        assertThat(read.title()).isEqualTo("Claims");
    }

    @Test
    void plain_chinese_text_in_gb18030_is_read() throws IOException {
        byte[] bytes = "客户：想给孩子买教育金。\r\n".getBytes(Charset.forName("GB18030"));
        assertThat(extracted("note.txt", bytes).text()).isEqualTo("客户：想给孩子买教育金。");
    }

    @Test
    void a_document_in_an_archive_is_read() throws IOException {
        byte[] inner = Samples.docx("Inside", "Read me too.");
        assertThat(extracted("a.zip", Samples.zip("inside.docx", inner)).text()).contains("Read me too.");
    }

    @Test
    void a_document_behind_a_password_is_said_to_be_so() throws Exception {
        assertThat(reason("secret.docx", Samples.encryptedDocx())).isEqualTo(Reason.ENCRYPTED);
        assertThat(reason("secret.pdf", Samples.encryptedPdf())).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void a_document_that_was_cut_off_is_damaged() throws IOException {
        assertThat(reason("half.pdf", Samples.half(Samples.pdf(9)))).isEqualTo(Reason.DAMAGED);
        assertThat(reason("half.docx", Samples.half(Samples.docx("A", "b")))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void an_empty_file_and_one_without_words_are_told_apart() throws IOException {
        assertThat(reason("empty.docx", new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason("blank.txt", " \n\n ".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.NO_TEXT);
    }

    @Test
    void a_bomb_is_not_unpacked() throws IOException {
        try (WorkerPool patient = new WorkerPool(ReadingLimits.defaults().withSizes(5_000_000, 20_000_000))) {
            Path file = samples.file("bomb.zip", Samples.bomb());
            Reading reading = patient.read(file, "bomb.zip");
            assertThat(reading instanceof Unreadable refused ? refused.reason() : null)
                    .isEqualTo(Reason.BOMB);
        }
    }

    @Test
    void archives_in_archives_without_end_are_a_bomb_and_a_few_are_none() throws IOException {
        assertThat(reason("deep.zip", Samples.nested(40))).isEqualTo(Reason.BOMB);
        assertThat(extracted("three.zip", Samples.nested(3)).text()).isEqualTo("at the bottom");
    }

    @Test
    void xml_that_points_outside_is_refused_and_nothing_is_fetched() throws IOException {
        Path secret = samples.file("secret.txt", "the key".getBytes(StandardCharsets.UTF_8));
        String xml =
                "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><a>text &x;</a>";
        assertThat(reason("a.xml", xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.UNSAFE);
    }

    @Test
    void xml_entities_that_multiply_are_refused() throws IOException {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"lol\">");
        IntStream.range(1, 30).forEach(i -> xml.append("<!ENTITY e%d \"&e%d;&e%d;\">".formatted(i, i - 1, i - 1)));
        xml.append("]><a>&e29;</a>");
        assertThat(reason("laughs.xml", xml.toString().getBytes(StandardCharsets.UTF_8)))
                .isIn(Reason.DAMAGED, Reason.TOO_LARGE, Reason.NO_TEXT);
    }

    @Test
    void a_file_or_a_text_beyond_the_limit_is_too_large() throws IOException {
        assertThat(reason("big.txt", new byte[5_000_001])).isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("long.txt", "word ".repeat(30_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(reason("long.docx", Samples.docx("Long", "word ".repeat(30_000))))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void bytes_without_meaning_are_unsupported() throws IOException {
        byte[] bytes = new byte[1_000];
        new Random(1).nextBytes(bytes);
        assertThat(reason("noise.bin", bytes)).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void all_of_it_goes_through_one_process_that_never_had_to_be_replaced() throws IOException {
        extracted("one.txt", "one".getBytes(StandardCharsets.UTF_8));
        assertThat(pool.health().alive()).isEqualTo(1);
        assertThat(pool.health().restarts()).isZero();
        assertThat(pool.health().read()).isPositive();
    }

    private static Extracted extracted(String name, byte[] bytes) throws IOException {
        Reading reading = pool.read(samples.file(name, bytes), name);
        return assertThat(reading).asInstanceOf(type(Extracted.class)).actual();
    }

    private static Reason reason(String name, byte[] bytes) throws IOException {
        Reading reading = pool.read(samples.file(name, bytes), name);
        return assertThat(reading).asInstanceOf(type(Unreadable.class)).actual().reason();
    }
}
