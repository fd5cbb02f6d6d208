package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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

/** What is wrong with a delivery is told line by line, and what is right in it is taken. */
class BadInputDbTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String HEAD = "externalId,kind,name,birthDate,note\n";
    private static final String GOOD = "C1,INDIVIDUAL,王芳,1980-05-06,好\n";

    @TempDir
    static Path folder;

    private static Workshop shop(Db db) {
        return new Workshop(db, folder, new WorkerPool(ReadingLimits.defaults()));
    }

    private static RunView run(Workshop shop, byte[] bytes) {
        RunView run = shop.run(shop.order(ImportKind.CUSTOMERS, shop.file("c.csv", bytes)));
        assertThat(run.state()).as(run.failure()).isEqualTo(RunState.DONE);
        return run;
    }

    private static List<String> told(Workshop shop, RunView run) {
        return shop.findings(run).stream()
                .map(found -> found.place() + " " + found.severity() + " " + found.code())
                .toList();
    }

    @EachDatabase
    void every_usual_encoding_is_read_with_and_without_a_mark(Db db) {
        Workshop shop = shop(db);
        String text = HEAD + GOOD;
        for (byte[] bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(GB18030),
                text.getBytes(StandardCharsets.UTF_16LE),
                text.getBytes(StandardCharsets.UTF_16BE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            RunView run = run(shop, bytes);
            assertThat(told(shop, run)).isEmpty();
            assertThat(run.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
            assertThat(shop.all("select name from customer")).asString().isEqualTo("[王芳]");
        }
    }

    @EachDatabase
    void a_field_of_ten_mebibytes_is_refused_and_the_next_row_taken(Db db) {
        Workshop shop = shop(db);
        String field = "长".repeat(10 * 1_048_576 / 3);

        RunView run = run(
                shop,
                (HEAD + "C0,INDIVIDUAL,甲,," + field + "\nC9,INDIVIDUAL,乙,,\"" + field + "\"\n" + GOOD)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(told(shop, run)).containsExactly("2 REFUSED TOO_LONG", "3 REFUSED TOO_LONG");
        assertThat(shop.findings(run))
                .allSatisfy(found -> assertThat(found.original().length()).isLessThanOrEqualTo(2_000));
        assertThat(run.counts()).isEqualTo(new Counts(3, 3, 1, 0, 2));
    }

    @EachDatabase
    void ragged_rows_and_days_that_never_were_are_told_with_their_line(Db db) {
        Workshop shop = shop(db);

        RunView run = run(
                shop,
                (HEAD + GOOD + "C2,INDIVIDUAL,甲,1900-02-30,\nC3,INDIVIDUAL\nC4,INDIVIDUAL,乙,1980-01-01,好,多,余\n"
                                + "C5,INDIVIDUAL,丙,2023-02-29,\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(told(shop, run))
                .containsExactlyInAnyOrder(
                        "3 FLAGGED NOT_A_DATE",
                        "4 REFUSED TOO_FEW_COLUMNS",
                        "5 REFUSED TOO_MANY_COLUMNS",
                        "6 FLAGGED NOT_A_DATE");
        assertThat(shop.all("select external_id from customer where birth_date is null order by external_id"))
                .asString()
                .isEqualTo("[C2, C5]");
    }

    @EachDatabase
    void a_file_cut_in_a_quoted_field_loses_that_row_only(Db db) {
        Workshop shop = shop(db);

        RunView run = run(shop, (HEAD + GOOD + "C2,INDIVIDUAL,甲,,\"说到一").getBytes(StandardCharsets.UTF_8));

        assertThat(told(shop, run)).containsExactly("3 REFUSED UNCLOSED_QUOTE");
        assertThat(shop.findings(run)).extracting(Finding::original).containsExactly("C2,INDIVIDUAL,甲,,\"说到一");
        assertThat(shop.count("customer")).isEqualTo(1);
    }

    @EachDatabase
    void a_file_cut_inside_a_character_loses_that_row_only(Db db) {
        Workshop shop = shop(db);
        String text = HEAD + GOOD + "C2,INDIVIDUAL,甲,,说到一半";
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030, StandardCharsets.UTF_16LE)) {
            byte[] whole = text.getBytes(charset);

            RunView run = run(shop, Arrays.copyOf(whole, whole.length - 1));

            assertThat(told(shop, run)).as(charset.name()).containsExactly("3 REFUSED CUT_OFF");
            assertThat(shop.all("select name from customer")).asString().isEqualTo("[王芳]");
        }
    }

    @EachDatabase
    void the_same_file_twice_in_one_order_and_again_the_next_day_adds_nothing(Db db) {
        Workshop shop = shop(db);
        byte[] bytes = (HEAD + GOOD).getBytes(StandardCharsets.UTF_8);

        RunView twice =
                shop.run(shop.order(ImportKind.CUSTOMERS, shop.file("a.csv", bytes), shop.file("b.csv", bytes)));
        RunView again = run(shop, bytes);

        assertThat(twice.counts()).isEqualTo(new Counts(2, 2, 2, 0, 0));
        assertThat(again.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
        assertThat(told(shop, again)).isEmpty();
        assertThat(shop.count("customer")).isEqualTo(1);
        assertThat(shop.all("select version from customer")).asString().isEqualTo("[1]");
    }

    @EachDatabase
    void what_a_spreadsheet_takes_for_a_formula_is_kept_as_the_text_it_is(Db db) {
        Workshop shop = shop(db);

        run(shop, (HEAD + "C1,INDIVIDUAL,=1+1,,@SUM(A1)\n").getBytes(StandardCharsets.UTF_8));

        assertThat(shop.all("select name, note from customer").stream().map(row -> Arrays.toString((Object[]) row)))
                .containsExactly("[=1+1, @SUM(A1)]");
    }
}
