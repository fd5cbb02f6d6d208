package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Sql;

/** Amounts far from what the book has are pointed out, and stay as they are. */
class OutliersDbTest {
    private static Archive book(Db db, int size) {
        Archive archive = new Archive(db);
        archive.customers(IntStream.range(0, size)
                .mapToObj(
                        i -> Archive.told("C" + i, null, BigDecimal.valueOf(100_000 + 1_000L * i), Map.of(), Map.of()))
                .toArray(CustomerFacts[]::new));
        archive.policies(IntStream.range(0, size)
                .mapToObj(i -> Archive.policy("P" + i, "C" + i, Line.MOTOR, "" + (3_000 + 20 * i), Archive.TODAY))
                .toArray(PolicyFacts[]::new));
        archive.claims(IntStream.range(0, size)
                .mapToObj(i -> new ClaimFacts(
                        "K" + i, "P" + i, Archive.TODAY, BigDecimal.valueOf(1_000 + 30L * i), ClaimStatus.PAID, null))
                .toArray(ClaimFacts[]::new));
        db.run(em -> Archive.keeper(em).measure());
        return archive;
    }

    private static List<Kept.Finding> strange(Archive archive) {
        return archive.keep(new ArchiveBatch(
                        7L,
                        Archive.placed(List.of(
                                Archive.told("X", null, new BigDecimal("99000000"), Map.of(), Map.of()),
                                Archive.told("Y", null, new BigDecimal("120000"), Map.of(), Map.of()))),
                        Archive.placed(List.of(
                                Archive.policy("PX", "X", Line.MOTOR, "3", Archive.TODAY),
                                Archive.policy("PL", "X", Line.LIFE, "3000000", Archive.TODAY),
                                Archive.policy("PN", "nobody", Line.MOTOR, "3", Archive.TODAY))),
                        Archive.placed(List.of(new ClaimFacts(
                                "KX", "PX", Archive.TODAY, new BigDecimal("7000000"), ClaimStatus.OPEN, null))),
                        List.of()))
                .findings();
    }

    @EachDatabase
    void each_is_reported_with_what_is_usual_and_how_far_it_lies(Db db) {
        Archive archive = book(db, 60);

        assertThat(strange(archive))
                .filteredOn(found -> found.code().equals("OUTLIER"))
                .extracting(
                        Kept.Finding::place,
                        Kept.Finding::externalId,
                        Kept.Finding::refused,
                        Kept.Finding::detail,
                        found -> found.more().get("measure"),
                        found -> found.more().get("usual"))
                .containsExactly(
                        tuple("extract.csv:2", "X", false, "99000000", "INCOME", "129000"),
                        tuple("extract.csv:2", "PX", false, "3", "PREMIUM", "3590"),
                        tuple("extract.csv:2", "KX", false, "7000000", "CLAIM_AMOUNT", "1880"));
        assertThat(archive.view("X", archive.lin).value(Fact.INCOME)).isEqualTo(new BigDecimal("99000000.00"));
    }

    @EachDatabase
    void the_customers_page_tells_of_them_as_far_as_the_viewer_sees_the_amount(Db db) {
        Archive archive = book(db, 60);
        strange(archive);

        assertThat(outliers(db, archive.view("X", archive.lin)))
                .extracting(Outlier::measure, Outlier::policy, Outlier::line, Outlier::counted)
                .containsExactly(
                        tuple(Measure.INCOME, null, null, 60),
                        tuple(Measure.PREMIUM, "PX", Line.MOTOR, 60),
                        tuple(Measure.CLAIM_AMOUNT, "PX", Line.MOTOR, 60));
        assertThat(outliers(db, archive.view("X", archive.chen)))
                .extracting(Outlier::measure)
                .doesNotContain(Measure.INCOME);
        assertThat(outliers(db, archive.view("C5", archive.lin))).isEmpty();
    }

    private static List<Outlier> outliers(Db db, CustomerView view) {
        return db.in(em -> new MeasureBook(em, Archive.CLOCK, CustomerSettings.defaults()).outliers(view));
    }

    @EachDatabase
    void a_small_book_judges_nobody(Db db) {
        assertThat(strange(book(db, 29))).extracting(Kept.Finding::code).doesNotContain("OUTLIER");
    }

    @EachDatabase
    void a_large_book_is_sampled_and_measured_alike(Db db) {
        Archive archive = book(db, 60);
        archive.customers(Archive.told("Z", null, new BigDecimal("130000"), Map.of(), Map.of()));
        // As in a book of two million.
        db.run(em -> Sql.of("update customer set id = id + 2000000 where external_id = 'Z'")
                .execute(em));

        db.run(em -> Archive.keeper(em).measure());

        long counted = db.in(em -> Sql.of("select counted from amount_spread where measure = 'INCOME'")
                .number(em));
        assertThat(counted).isEqualTo(61);
    }
}
