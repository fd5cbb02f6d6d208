package org.fieldlore.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Reason;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadQuestionAnswersTest {

    @TempDir
    Path folder;

    @Test
    void a_json_line_keeps_its_own_id_and_fields_without_name() throws IOException {
        List<Line<QuestionAnswer>> lines = read(
                "faq.jsonl",
                "{\"id\":\"A-1\",\"text\":\"犹豫期内可以全额退保。\",\"question\":\"买了后悔怎么办？\",\"topic\":\"退保\",\"product\":\"安心保\"}");
        assertThat(value(lines.get(0)))
                .isEqualTo(new QuestionAnswer(
                        "A-1",
                        Optional.of("买了后悔怎么办？"),
                        "犹豫期内可以全额退保。",
                        Optional.of("退保"),
                        "zh",
                        Map.of("product", "安心保")));
    }

    @Test
    void other_wordings_come_as_a_list_or_one_a_line_in_a_cell() throws IOException {
        List<Line<QuestionAnswer>> lines = read("faq.jsonl", """
                {"id":1,"question":"Why?","text":"So.","asked":["How come?",null,"For what reason?"]}
                {"id":2,"text":"So.","asked":[]}
                {"id":3,"text":"So.","asked":[["nested"]]}
                {"id":4,"text":"So.","asked":[{"an":"object"}]}
                """);
        assertThat(value(lines.get(0)).more()).isEqualTo(Map.of("asked", "How come?\n\nFor what reason?"));
        assertThat(value(lines.get(1)).more()).isEqualTo(Map.of("asked", ""));
        assertThat(lines.subList(2, 4))
                .allSatisfy(line -> assertThat(((Line.Rejected<QuestionAnswer>) line).reason())
                        .isEqualTo(Line.Reason.WRONG_TYPE));

        QuestionAnswer cell = value(read("faq.csv", "id,question,answer,Asked\n7,Why?,So.,\"How come?\nWhat for?\"\n")
                .get(0));
        assertThat(cell.more()).isEqualTo(Map.of("asked", "How come?\nWhat for?"));
    }

    @Test
    void a_list_as_long_as_a_line_may_be_is_read_in_one_go() throws IOException {
        String many = "1,".repeat(400_000);
        Line<QuestionAnswer> line = read("faq.jsonl", "{\"id\":1,\"text\":\"So.\",\"asked\":[" + many + "1]}")
                .get(0);
        assertThat(value(line).more().get("asked")).hasSize(800_001);
    }

    @Test
    void an_answer_alone_is_enough_and_its_id_may_be_a_number() throws IOException {
        QuestionAnswer answer =
                value(read("faq.jsonl", "{\"id\": 10000000000000000007, \"text\":\"Yes.\", \"lang\":\"en-GB\"}")
                        .get(0));
        assertThat(answer.externalId()).isEqualTo("10000000000000000007");
        assertThat(answer.question()).isEmpty();
        assertThat(answer.language()).isEqualTo("en");
    }

    @Test
    void a_csv_file_with_these_columns_is_read_alike() throws IOException {
        QuestionAnswer answer = value(read("faq.csv", "ID;Question;Answer;lang\n7;Why?;\"Because; so.\";\n")
                .get(0));
        assertThat(answer.externalId()).isEqualTo("7");
        assertThat(answer.question()).contains("Why?");
        assertThat(answer.text()).isEqualTo("Because; so.");
        assertThat(answer.language()).isEqualTo("en");
    }

    @Test
    void what_cannot_be_used_is_reported_with_its_line_and_the_rest_read() throws IOException {
        List<Line<QuestionAnswer>> lines = read(
                "faq.jsonl",
                String.join(
                        "\n",
                        "{\"id\":\"1\",\"text\":\"one\"}",
                        "{\"id\":\"2\",\"text\":",
                        "[1,2]",
                        "",
                        "{\"text\":\"no id\"}",
                        "{\"id\":\"3\"}",
                        "{\"id\":\"1\",\"text\":\"again\"}",
                        "{\"id\":\"4\",\"text\":{\"a\":1}}",
                        "{\"id\":\"5\",\"text\":\" \\u0000 \"}",
                        "{\"id\":\"6\",\"text\":\"six\"}"));
        assertThat(lines.stream().map(ReadQuestionAnswersTest::reason).toList())
                .containsExactly(
                        null,
                        Reason.NOT_JSON,
                        Reason.NOT_JSON,
                        Reason.MISSING_ID,
                        Reason.MISSING_TEXT,
                        Reason.DUPLICATE_ID,
                        Reason.WRONG_TYPE,
                        Reason.MISSING_TEXT,
                        null);
        assertThat(lines.get(3).place()).isEqualTo(new Place("faq.jsonl", 5));
        assertThat(((Rejected<QuestionAnswer>) lines.get(1)).original()).isEqualTo("{\"id\":\"2\",\"text\":");
    }

    @Test
    void an_empty_file_says_so() throws IOException {
        assertThat(reason(read("faq.jsonl", "").get(0))).isEqualTo(Reason.EMPTY_FILE);
        assertThat(reason(read("faq.csv", "id,text\n").get(0))).isEqualTo(Reason.EMPTY_FILE);
    }

    @Test
    void braces_without_end_do_not_bring_it_down() throws IOException {
        assertThat(reason(read("deep.jsonl", "{\"a\":".repeat(50_000)).get(0))).isEqualTo(Reason.WRONG_TYPE);
    }

    @Property(tries = 300)
    void no_line_makes_it_throw(@ForAll String any) throws IOException {
        Path file = Files.createTempFile("any", ".jsonl");
        try {
            Files.write(file, ("{\"id\":\"" + any + "\",\"text\":\"t\"}\n" + any).getBytes(StandardCharsets.UTF_8));
            assertThat(all(file, "any.jsonl")).isNotEmpty();
            assertThat(all(file, "any.csv")).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }

    private static QuestionAnswer value(Line<QuestionAnswer> line) {
        assertThat(line).isInstanceOf(Accepted.class);
        return ((Accepted<QuestionAnswer>) line).value();
    }

    private static @Nullable Reason reason(Line<QuestionAnswer> line) {
        return line instanceof Rejected<QuestionAnswer> bad ? bad.reason() : null;
    }

    private List<Line<QuestionAnswer>> read(String name, String text) throws IOException {
        return all(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)), name);
    }

    private static List<Line<QuestionAnswer>> all(Path file, String name) {
        try (ReadQuestionAnswers lines = ReadQuestionAnswers.open(file, name)) {
            List<Line<QuestionAnswer>> all = new ArrayList<>();
            lines.forEachRemaining(all::add);
            return all;
        }
    }
}
