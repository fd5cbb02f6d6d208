package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.Samples;
import org.fieldlore.ingest.extract.tika.WorkerPool;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class ImportDocumentsDbTest {
    private static final String NOTE = "客户想给孩子买教育金，先问家里有什么变化，再谈保费。";

    @TempDir
    static Path folder;

    private static WorkerPool pool;

    @BeforeAll
    static void start() {
        pool = new WorkerPool(ReadingLimits.defaults());
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @EachDatabase
    void good_documents_become_items_and_bad_ones_are_refused_each_with_its_reason(Db db) throws Exception {
        Workshop shop = new Workshop(db, folder, pool);
        Upload word = shop.file("notes/renewal.docx", Samples.docx("Renewal", "Ask what changed at home first."));
        Order order = shop.order(
                ImportKind.DOCUMENTS,
                word,
                shop.file("notes.pdf", Samples.pdf(3)),
                shop.file("note.txt", NOTE.getBytes(Charset.forName("GB18030"))),
                shop.file("half.pdf", Samples.half(Samples.pdf(9))),
                shop.file("secret.docx", Samples.encryptedDocx()),
                new Upload(word.file(), "copy of renewal.docx"));

        RunView run = shop.run(order);

        assertThat(run.state()).as(run.failure()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(6, 6, 4, 0, 2));
        assertThat(shop.findings(run))
                .extracting(Finding::file, Finding::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("half.pdf", "DAMAGED"),
                        org.assertj.core.groups.Tuple.tuple("secret.docx", "ENCRYPTED"),
                        org.assertj.core.groups.Tuple.tuple("copy of renewal.docx", "SAME_DOCUMENT"));
        assertThat(shop.count("source_document")).isEqualTo(3);
        assertThat(shop.one("select count(*) from knowledge_item where lang = 'zh'"))
                .isEqualTo(1);
    }

    @EachDatabase
    void a_heading_that_repeats_the_title_is_said_once(Db db) throws Exception {
        Workshop shop = new Workshop(db, folder, pool);
        String page =
                "# Hail\n\n" + "Take photos first. ".repeat(90) + "\n\n## Glass\n\n" + "It is covered. ".repeat(120);
        shop.run(shop.order(ImportKind.DOCUMENTS, shop.file("hail.md", page.getBytes(StandardCharsets.UTF_8))));

        List<?> titles = shop.all("select title from knowledge_version order by title");
        assertThat(titles)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        title -> assertThat(title.toString()).startsWith("Hail").doesNotContain("Hail › Hail"));
    }

    @EachDatabase
    void the_same_documents_again_add_nothing(Db db) throws Exception {
        Workshop shop = new Workshop(db, folder, pool);
        Order order = shop.order(ImportKind.DOCUMENTS, shop.file("renewal.docx", Samples.docx("A", "One page.")));
        shop.run(order);
        long versions = shop.count("knowledge_version");
        RunView again = shop.run(order);

        assertThat(again.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(shop.count("source_document")).isEqualTo(1);
        assertThat(shop.count("knowledge_item")).isEqualTo(1);
        assertThat(shop.count("knowledge_version")).isEqualTo(versions);
    }

    @EachDatabase
    void documents_in_an_archive_are_single_documents(Db db) throws Exception {
        Workshop shop = new Workshop(db, folder, pool);
        byte[] zip = Zips.of("a/one.docx", Samples.docx("One", "First."), "../../evil.txt", NOTE.getBytes("UTF-8"));
        RunView run = shop.run(shop.order(ImportKind.DOCUMENTS, shop.file("all.zip", zip)));

        assertThat(run.counts()).isEqualTo(new Counts(2, 2, 1, 0, 1));
        assertThat(shop.findings(run)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("UNSAFE_NAME");
            assertThat(finding.place()).isEqualTo("../../evil.txt");
        });
        assertThat(shop.count("source_document")).isEqualTo(1);
    }

    @EachDatabase
    void a_run_that_was_asked_to_stop_stores_nothing_more_and_can_be_started_again(Db db) throws Exception {
        Workshop shop = new Workshop(db, folder, pool);
        Order order = shop.order(ImportKind.DOCUMENTS, shop.file("renewal.docx", Samples.docx("A", "One page.")));
        RunId id = shop.started(order);
        shop.cancel(id);

        RunView stopped = shop.run(id, order);
        assertThat(stopped.state()).isEqualTo(RunState.CANCELLED);
        assertThat(stopped.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(shop.count("knowledge_item")).isZero();
        assertThat(shop.run(order).counts().accepted()).isEqualTo(1);
    }

    @EachDatabase
    void a_fault_fails_the_run_with_its_reason(Db db) {
        Workshop shop = new Workshop(db, folder, pool);
        Upload gone = new Upload(folder.resolve("not there"), "gone.docx");
        RunView run = shop.run(shop.order(ImportKind.DOCUMENTS, gone));

        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.failure()).startsWith("FAULT: ").contains("not there");
    }
}
