package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.WorkerPool;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.junit.jupiter.api.io.TempDir;

class ImportQuestionsDbTest {
    @TempDir
    static Path folder;

    @EachDatabase
    void questions_become_faqs_and_answers_alone_references_under_their_own_ids(Db db) {
        Workshop shop = shop(db);
        String lines = """
                {"id":"q1","question":"When does cover start?","text":"At midnight after payment.","topic":"no such topic","asked":["From when am I covered?","When am I insured?"]}
                {"id":"q2","text":"免赔额以下的损失由客户自己承担。每年重新计算。"}
                broken
                {"id":"q1","text":"again"}
                {"id":"q3","text":"12345"}
                {"id":"q5","product":"终身寿险产品说明书","text":"90 0 6,262,000 0"}
                {"id":"q4","question":"%s","text":"Yes.","lang":"en-GB"}
                """.formatted("Is it? ".repeat(40).strip());
        RunView run = shop.run(
                shop.order(ImportKind.QUESTIONS, shop.file("faq.jsonl", lines.getBytes(StandardCharsets.UTF_8))));

        assertThat(run.state()).as(run.failure()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(7, 7, 3, 1, 3));
        assertThat(shop.findings(run))
                .extracting(Finding::place, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("3", "NOT_JSON"),
                        tuple("4", "DUPLICATE_ID"),
                        tuple("5", "LanguageUnknown"),
                        tuple("1", "UNKNOWN_TOPIC"),
                        tuple("7", "TITLE_CUT"));
        assertThat(shop.all("select external_id from knowledge_item where origin = 'faq' and kind = 'FAQ'"
                                + " order by external_id")
                        .toString())
                .isEqualTo("[q1, q4]");
        assertThat(shop.all("select v.sections from knowledge_version v join knowledge_item i on i.id = v.item_id"
                                + " where i.external_id = 'q1'")
                        .toString())
                .contains("From when am I covered?", "When am I insured?");
        assertThat(shop.all("select external_id from knowledge_item where kind = 'REFERENCE' and lang = 'zh'"
                                + " order by external_id")
                        .toString())
                .isEqualTo("[q2, q5]");
    }

    @EachDatabase
    void references_keep_what_they_are_and_when_they_hold_and_days_that_are_none_are_refused(Db db) {
        Workshop shop = shop(db);
        String lines = """
                {"id":"r1","text":"Examinations of the last two years are to be disclosed.","sort":"regulation","valid_from":"2026/1/1","valid_until":"20281231","source":"Circular 7"}
                {"id":"r2","text":"Storm damage is reported within three days.","valid_until":"for ever"}
                """;
        RunView run = shop.run(
                shop.order(ImportKind.QUESTIONS, shop.file("rules.jsonl", lines.getBytes(StandardCharsets.UTF_8))));

        assertThat(run.counts().accepted()).isEqualTo(1);
        assertThat(run.counts().refused()).isEqualTo(1);
        assertThat(shop.all("select v.sections from knowledge_version v join knowledge_item i on i.id = v.item_id"
                                + " where i.valid_until = '2028-12-31'")
                        .toString())
                .contains("REGULATION", "2026-01-01", "2028-12-31", "Circular 7");
    }

    @EachDatabase
    void a_table_of_another_charset_twice_is_there_once(Db db) {
        Workshop shop = shop(db);
        StringBuilder table = new StringBuilder("id,question,text\r\n");
        for (int i = 0; i < 1_200; i++) table.append(i).append(",第").append(i).append("问，怎么办？,先报案，再拍照。\r\n");
        Order order = shop.order(
                ImportKind.QUESTIONS,
                shop.file("问答.csv", table.toString().replace("，", "、").getBytes(Charset.forName("GB18030"))));

        assertThat(shop.run(order).counts()).isEqualTo(new Counts(1_200, 1_200, 1_200, 0, 0));
        assertThat(shop.run(order).counts()).isEqualTo(new Counts(1_200, 1_200, 1_200, 0, 0));
        assertThat(shop.count("knowledge_item")).isEqualTo(1_200);
        assertThat(shop.count("knowledge_version")).isEqualTo(1_200);
    }

    private static Workshop shop(Db db) {
        // A pool starts its processes with the first document: here with none.
        return new Workshop(db, folder, new WorkerPool(ReadingLimits.defaults()));
    }
}
