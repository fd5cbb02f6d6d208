package org.fieldlore.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Reason;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadTableTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_delimiter_is_found(String delimiter) throws IOException {
        String text = "姓名,电话,备注\n张晓明,138,\"说,好\"\n李红,139,无\n".replace(",", delimiter);
        List<Line<TableRow>> lines = read(text);
        assertThat(value(lines.get(0), "姓名")).isEqualTo("张晓明");
        assertThat(value(lines.get(0), "备注")).isEqualTo("说" + delimiter + "好");
        assertThat(lines).hasSize(2);
    }

    @Test
    void gb18030_and_a_byte_order_mark_make_no_difference() throws IOException {
        String text = "姓名,城市\n王芳,杭州\n";
        assertThat(value(read(text.getBytes(Charset.forName("GB18030"))).get(0), "姓名"))
                .isEqualTo("王芳");
        assertThat(value(
                        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)).get(0), "姓名"))
                .isEqualTo("王芳");
        assertThat(value(
                        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE))
                                .get(0),
                        "城市"))
                .isEqualTo("杭州");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r", "\r\r\n"})
    void every_kind_of_line_end_is_known(String end) throws IOException {
        List<Line<TableRow>> lines = read("a,b" + end + "1,2" + end + "3,4");
        assertThat(lines).hasSize(2);
        assertThat(value(lines.get(1), "b")).isEqualTo("4");
    }

    @Test
    void a_stray_carriage_return_is_a_blank() throws IOException {
        assertThat(value(read("a,b\n1,two\rwords\n").get(0), "b")).isEqualTo("two words");
    }

    @Test
    void a_quoted_cell_may_hold_line_ends_and_quotes() throws IOException {
        List<Line<TableRow>> lines = read("a,b\n1,\"x\n\"\"y\"\"\"\n2,z\n");
        assertThat(value(lines.get(0), "b")).isEqualTo("x\n\"y\"");
        assertThat(lines.get(1).place().line()).isEqualTo(4);
    }

    @Test
    void a_broken_row_is_reported_with_its_line_and_the_next_one_read() throws IOException {
        List<Line<TableRow>> lines =
                read("id,note\n1,\"never closed\n2,good\n3,\"a\"b\n4,x,y\n5\n6,\"fine, really\"\n");
        assertThat(lines).extracting(line -> line.place().line()).containsExactly(2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(lines.stream().map(ReadTableTest::reason).toList())
                .containsExactly(
                        Reason.UNCLOSED_QUOTE,
                        null,
                        Reason.TEXT_AFTER_QUOTE,
                        Reason.TOO_MANY_COLUMNS,
                        Reason.TOO_FEW_COLUMNS,
                        null);
        assertThat(((Rejected<TableRow>) lines.get(0)).original()).isEqualTo("1,\"never closed");
        assertThat(((Rejected<TableRow>) lines.get(3)).facts())
                .containsEntry("columns", "3")
                .containsEntry("expected", "2");
    }

    @Test
    void empty_cells_behind_the_last_column_do_no_harm() throws IOException {
        assertThat(value(read("a,b\n1,2,,\n").get(0), "b")).isEqualTo("2");
    }

    @Test
    void two_columns_of_one_name_are_told_apart() throws IOException {
        assertThat(value(read("a,a\n1,2\n").get(0), "a 2")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "a,b\n", "\uFEFF"})
    void a_file_without_rows_says_so(String text) throws IOException {
        assertThat(read(text))
                .singleElement()
                .satisfies(line -> assertThat(reason(line)).isEqualTo(Reason.EMPTY_FILE));
    }

    @Test
    void a_line_without_end_is_reported_and_not_kept() throws IOException {
        List<Line<TableRow>> lines = read("a,b\n" + "x".repeat(2_000_000) + "\n1,2\n");
        assertThat(reason(lines.get(0))).isEqualTo(Reason.TOO_LONG);
        assertThat(((Rejected<TableRow>) lines.get(0)).original()).hasSize(2_000);
        assertThat(value(lines.get(1), "b")).isEqualTo("2");
    }

    @Test
    void three_hundred_thousand_rows_are_streamed() throws IOException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("id,name,note\n");
            for (int i = 0; i < 300_000; i++) {
                out.write(i + ",客户" + i + ",\"a, b\"\n");
            }
        }
        try (ReadTable table = ReadTable.open(file, "large.csv")) {
            long rows = 0;
            while (table.hasNext()) {
                rows += table.next() instanceof Accepted<TableRow> ? 1 : 0;
            }
            assertThat(rows).isEqualTo(300_000);
        }
    }

    /** Commons CSV writes, we read. */
    @Property(tries = 200)
    void what_another_library_writes_is_read_back(@ForAll @Size(min = 1, max = 5) List<@Size(3) List<String>> rows)
            throws IOException {
        List<List<String>> plain = rows.stream()
                .map(row -> row.stream().map(ReadTableTest::keepable).toList())
                .toList();
        StringWriter out = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
            printer.printRecord("one", "two", "three");
            for (List<String> row : plain) {
                printer.printRecord(row);
            }
        }
        List<List<String>> back = new ArrayList<>();
        for (Line<TableRow> line :
                readIn(Files.createTempDirectory("csv"), out.toString().getBytes(StandardCharsets.UTF_8))) {
            back.add(List.of(value(line, "one"), value(line, "two"), value(line, "three")));
        }
        assertThat(back).isEqualTo(plain);
    }

    @Property(tries = 300)
    void no_bytes_make_it_throw_or_loop(@ForAll byte[] any, @ForAll String text) throws IOException {
        Path here = Files.createTempDirectory("csv");
        assertThat(readIn(here, any)).isNotEmpty();
        assertThat(readIn(here, ("a,b\n\"" + text).getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    /** Cells are stripped, carriage returns are line ends, and halves of characters cannot be written. */
    private static String keepable(String cell) {
        return "x" + cell.replaceAll("[\\r\\uD800-\\uDFFF\\u0000-\\u0008]", "").replace("\n\n", "\n") + "x";
    }

    private static String value(Line<TableRow> line, String column) {
        assertThat(line).isInstanceOf(Accepted.class);
        return ((Accepted<TableRow>) line).value().value(column);
    }

    private static @Nullable Reason reason(Line<TableRow> line) {
        return line instanceof Rejected<TableRow> bad ? bad.reason() : null;
    }

    private List<Line<TableRow>> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Line<TableRow>> read(byte[] bytes) throws IOException {
        return readIn(folder, bytes);
    }

    private static List<Line<TableRow>> readIn(Path folder, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table.csv"), bytes);
        try (ReadTable table = ReadTable.open(file, "table.csv")) {
            List<Line<TableRow>> lines = new ArrayList<>();
            table.forEachRemaining(lines::add);
            return lines;
        }
    }
}
