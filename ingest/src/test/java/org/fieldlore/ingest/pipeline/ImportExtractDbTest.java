package org.fieldlore.ingest.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.CustomKind;
import org.fieldlore.ingest.archive.LoadMappingProfile;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.extract.ReadingLimits;
import org.fieldlore.ingest.extract.tika.WorkerPool;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunState;
import org.fieldlore.source.RunView;
import org.fieldlore.source.Severity;
import org.fieldlore.source.TrackImport;
import org.junit.jupiter.api.io.TempDir;

class ImportExtractDbTest {
    private static final String CUSTOMERS = """
            externalId,kind,name,gender,phone,agent,colour
            C1,INDIVIDUAL,陈晓,F,13800000000,,red
            C2,INDIVIDUAL,,M,,,
            C3,INDIVIDUAL,周敏,女,,lin,
            C4,INDIVIDUAL,吴迪,M,,nobody,
            """;
    private static final String POLICIES = """
            externalId,customer,line,premium,status
            P1,C1,MOTOR,5000,IN_FORCE
            P2,C9,MOTOR,5000,IN_FORCE
            """;

    @TempDir
    static Path folder;

    @EachDatabase
    void tables_are_taken_in_the_order_they_need_and_every_row_is_accounted_for(Db db) {
        Workshop shop = shop(db);
        Order order = shop.order(
                ImportKind.CUSTOMERS,
                shop.file("policies.csv", POLICIES.getBytes(StandardCharsets.UTF_8)),
                shop.file("客户.csv", CUSTOMERS.getBytes(Charset.forName("GB18030"))),
                shop.file("other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        RunView run = shop.run(order);

        assertThat(run.state()).as(run.failure()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(7, 7, 3, 1, 3));
        assertThat(shop.findings(run))
                .extracting(Finding::file, Finding::place, Finding::severity, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("other.csv", "1", Severity.REFUSED, "MappingDoesNotFit"),
                        tuple("客户.csv", "1", Severity.FLAGGED, "COLUMNS_NOT_READ"),
                        tuple("客户.csv", "3", Severity.REFUSED, "MISSING"),
                        tuple("客户.csv", "4", Severity.CHANGED, "CODE_RECOGNISED"),
                        tuple("客户.csv", "5", Severity.FLAGGED, "UNKNOWN_AGENT"),
                        tuple("policies.csv", "3", Severity.REFUSED, "UNKNOWN_CUSTOMER"));
        assertThat(shop.findings(run))
                .filteredOn(finding -> finding.code().equals("MISSING"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.original()).isEqualTo("C2,INDIVIDUAL,,M,,,");
                    assertThat(finding.facts()).containsEntry("field", "name");
                });
        assertThat(shop.count("customer")).isEqualTo(3);
        assertThat(shop.count("policy")).isEqualTo(1);
        assertThat(shop.one("select count(*) from customer c join agent a on a.id = c.agent_id where a.login = 'lin'"))
                .isEqualTo(2);
    }

    @EachDatabase
    void households_quotes_complaints_answers_and_events_come_with_the_customers_they_hang_on(Db db) {
        Workshop shop = shop(db);
        RunView run = shop.run(shop.order(
                ImportKind.CUSTOMERS,
                text(shop, "quotes.csv", "quote,customer,line,quotedOn,status,reason\nB1,C1,车险,2026-02-01,未成交,太贵\n"),
                text(shop, "events.csv", "customer,lifeEvent,happenedOn\nC1,买房,2026-01-05\nC9,MOVE,2026-01-05\n"),
                text(shop, "answers.csv", "answer,customer,answeredOn,touchpoint,nps\nH1,C1,2026-02-01,SUPPORT,10\n"),
                text(
                        shop,
                        "complaints.csv",
                        "complaint,customer,receivedOn,touchpoint,reason,text\nT1,C1,2026-02-01,EMOTION,SERVICE,没人接电话\n"),
                text(shop, "households.csv", "household,householdName\nH1,陈家\n"),
                text(shop, "customers.csv", "externalId,kind,name,household\nC1,INDIVIDUAL,陈晓,H1\n")));

        assertThat(run.state()).as(run.failure()).isEqualTo(RunState.DONE);
        assertThat(run.counts()).isEqualTo(new Counts(7, 7, 4, 2, 1));
        for (String table : List.of("quote", "complaint", "survey_answer", "life_event", "household"))
            assertThat(shop.count(table)).as(table).isEqualTo(1);
        assertThat(shop.one("select count(*) from quote where status = 'DECLINED' and reason = 'PRICE'"))
                .isEqualTo(1);
        assertThat(shop.one("select count(*) from customer c join household h on h.id = c.household_id"
                        + " where h.name = '陈家'"))
                .isEqualTo(1);
    }

    private static Upload text(Workshop shop, String name, String text) {
        return shop.file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @EachDatabase
    void a_dry_run_reports_what_the_import_would_report_and_stores_nothing(Db db) {
        Workshop shop = shop(db);
        Order order = shop.order(
                ImportKind.CUSTOMERS,
                text(shop, "claims.csv", "externalId,policy,occurredOn\nK1,P1,2026-01-05\nK2,P2,2026-01-05\n"),
                text(shop, "policies.csv", POLICIES),
                text(shop, "c.csv", CUSTOMERS + many(600)));
        long told = shop.count("outbox");
        RunView dry = shop.run(order.rehearsed());
        List<Finding> foretold = shop.findings(dry);

        assertThat(dry.state()).as(dry.failure()).isEqualTo(RunState.DONE);
        for (String table : List.of("customer", "policy", "claim", "household"))
            assertThat(shop.count(table)).as(table).isZero();
        assertThat(shop.count("outbox")).isEqualTo(told);
        RunView real = shop.run(order);
        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(foretold)
                .extracting(Finding::file, Finding::place, Finding::code)
                .containsExactlyElementsOf(shop.findings(real).stream()
                        .map(found -> tuple(found.file(), found.place(), found.code()))
                        .toList());
        assertThat(shop.count("claim")).isEqualTo(1);
    }

    @EachDatabase
    void a_dry_run_judges_claims_by_line_and_currency_of_policies_that_came_before_them(Db db) {
        Workshop shop = shop(db);
        Upload customers = text(shop, "c.csv", CUSTOMERS);
        StringBuilder held = new StringBuilder("externalId,customer,line,premium,currency\n");
        StringBuilder lost = new StringBuilder("externalId,policy,occurredOn,amount\n");
        for (int i = 0; i < 40; i++) {
            held.append("H").append(i).append(",C1,MOTOR,5000,CNY\n");
            lost.append("L%d,H%d,2026-01-05,%d\n".formatted(i, i, 1000 + 30 * i));
        }
        shop.run(shop.order(
                ImportKind.CUSTOMERS,
                customers,
                text(shop, "held.csv", held.toString()),
                text(shop, "lost.csv", lost.toString())));
        shop.measure();

        Order order = shop.order(ImportKind.CUSTOMERS, text(shop, "policies.csv", """
                        externalId,customer,line,premium,currency
                        P1,C1,MOTOR,5000,
                        P2,C1,LIFE,5000,CNY
                        P3,C1,MOTOR,5000,USD
                        H1,C1,,5100,
                        """), text(shop, "claims.csv", """
                        externalId,policy,occurredOn,amount
                        K1,P1,2026-01-05,7000000
                        K2,P2,2026-01-05,7000000
                        K3,P3,2026-01-05,7000000
                        K4,H1,2026-01-05,7000000
                        K5,H2,2026-01-05,7000000
                        """));
        List<Finding> foretold = shop.findings(shop.run(order.rehearsed()));

        assertThat(foretold)
                .filteredOn(found -> found.code().equals("OUTLIER"))
                .extracting(Finding::place)
                .containsExactly("2", "5", "6");
        assertThat(shop.findings(shop.run(order)))
                .extracting(Finding::place, Finding::code, Finding::facts)
                .containsExactlyElementsOf(foretold.stream()
                        .map(found -> tuple(found.place(), found.code(), found.facts()))
                        .toList());
    }

    /** Fills a batch, so that what refers to the rows before comes in another one. */
    private static String many(int rows) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows; i++) text.append("M").append(i).append(",INDIVIDUAL,某人,,,,\n");
        return text.toString();
    }

    @EachDatabase
    void the_same_rows_again_change_nothing_and_leave_no_word(Db db) {
        Workshop shop = shop(db);
        Order order = shop.order(ImportKind.CUSTOMERS, shop.file("c.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
        shop.run(order);
        long told = shop.count("outbox");
        RunView again = shop.run(order);

        assertThat(again.counts().done()).isEqualTo(4);
        assertThat(shop.count("customer")).isEqualTo(3);
        assertThat(shop.count("outbox")).isEqualTo(told);
    }

    @EachDatabase
    void an_import_that_was_cut_off_goes_on_behind_what_was_counted_and_forgets_what_was_told_after(Db db) {
        Workshop shop = shop(db);
        Order order = shop.order(
                ImportKind.CUSTOMERS,
                shop.file("other.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)),
                shop.file("c.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8)));
        RunId run = shop.started(order);
        Finding late = new Finding("c.csv", "9", Severity.FLAGGED, "TOO_LATE", Map.of(), "");
        db.run(em -> {
            TrackImport track = new TrackImport(em, Workshop.CLOCK);
            track.report(run, List.of(new Finding("other.csv", "1", Severity.REFUSED, "BEFORE", Map.of(), "")));
            track.progress(run, new Counts(5, 3, 1, 0, 2));
            track.report(run, List.of(late));
        });
        RunView done = shop.resume(run, order);

        assertThat(done.state()).as(done.failure()).isEqualTo(RunState.DONE);
        assertThat(done.counts()).isEqualTo(new Counts(5, 5, 2, 1, 2));
        assertThat(shop.findings(done))
                .extracting(Finding::code)
                .containsExactly("BEFORE", "CODE_RECOGNISED", "UNKNOWN_AGENT");
        assertThat(shop.all("select external_id from customer order by external_id"))
                .asString()
                .isEqualTo("[C3, C4]");
    }

    @EachDatabase
    void a_preview_tells_the_same_and_stores_nothing(Db db) {
        Workshop shop = shop(db);
        Upload file = shop.file("c.csv", CUSTOMERS.getBytes(StandardCharsets.UTF_8));
        Preview preview = shop.preview(file, LoadMappingProfile.shipped("canonical"));

        assertThat(preview.lookedAt()).isEqualTo(4);
        assertThat(preview.refused()).isEqualTo(1);
        assertThat(preview.records()).extracting(Preview.Sample::line).containsExactly(2L, 4L, 5L);
        assertThat(preview.records().get(0).values())
                .containsEntry("name", "陈晓")
                .containsEntry("phone", "+8613800000000");
        assertThat(preview.problems())
                .extracting(Finding::code)
                .containsExactly("COLUMNS_NOT_READ", "MISSING", "CODE_RECOGNISED");
        assertThat(shop.count("customer")).isZero();
    }

    @EachDatabase
    void own_fields_are_filled_and_what_does_not_fit_is_told_by_preview_dry_run_and_import_alike(Db db) {
        Workshop shop = shop(db);
        shop.ownField("hobby", CustomKind.TAGS, List.of("钓鱼", "摄影"));
        shop.ownField("lastReview", CustomKind.DATE, List.of());
        MappingProfile mapping = LoadMappingProfile.from(
                "mine",
                new StringReader(
                        "{\"entities\": {\"customer\": {\"fields\": {\"externalId\": \"no\", \"name\": \"name\","
                                + " \"kind\": {\"default\": \"INDIVIDUAL\"}},"
                                + " \"own\": {\"hobby\": \"likes\", \"lastReview\": \"review\", \"shoes\": \"shoes\"}}}}"));
        Upload file = shop.file(
                "own.csv",
                ("no,name,likes,review,shoes\n1,甲,钓鱼;摄影,2026-05-04,\n2,乙,跳伞,2026-06-01,42\n3,丙,,soon,\n")
                        .getBytes(StandardCharsets.UTF_8));

        Preview preview = shop.preview(file, mapping);
        assertThat(preview.records().get(0).values())
                .containsEntry("own.hobby", "钓鱼;摄影")
                .containsEntry("own.lastReview", "2026-05-04");
        List<String> told = List.of(
                "3 OWN_FIELD_UNKNOWN shoes", "3 OWN_VALUE_NOT_ALLOWED hobby", "4 OWN_VALUE_NOT_ALLOWED lastReview");
        assertThat(misfits(preview.problems())).containsExactlyInAnyOrderElementsOf(told);
        RunView dry = shop.run(shop.order(mapping, file).rehearsed());
        assertThat(misfits(shop.findings(dry))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(shop.count("custom_value")).isZero();

        RunView run = shop.run(shop.order(mapping, file));
        assertThat(run.counts().refused()).isZero();
        assertThat(misfits(shop.findings(run))).containsExactlyInAnyOrderElementsOf(told);
        assertThat(shop.all("select v.value_text from custom_value v join customer c on c.id = v.customer_id"
                        + " order by c.external_id, v.field_id, v.id"))
                .asString()
                .isEqualTo("[钓鱼, 摄影, 2026-05-04, 2026-06-01]");
    }

    private static List<String> misfits(List<Finding> findings) {
        return findings.stream()
                .filter(found -> found.code().startsWith("OWN_"))
                .map(found ->
                        found.place() + " " + found.code() + " " + found.facts().get("own"))
                .toList();
    }

    private static Workshop shop(Db db) {
        return new Workshop(db, folder, new WorkerPool(ReadingLimits.defaults()));
    }
}
