package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldlore.customer.Archive.TODAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class CustomerRecordsDbTest {
    @EachDatabase
    void quotes_complaints_answers_and_events_are_kept_once_and_the_same_again_changes_nothing(Db db) {
        Archive archive = people(db);

        Kept first = keep(archive, quote("B1", "C1", null), complaint("T1", "P1", null), answer("H1", 9), event(null));
        Kept second = keep(archive, quote("B1", "C1", null), complaint("T1", "P1", null), answer("H1", 9), event(null));

        assertThat(first.findings()).isEmpty();
        assertThat(first.records()).isEqualTo(new Kept.Count(4, 0, 0, 0));
        assertThat(second.records()).isEqualTo(new Kept.Count(0, 0, 4, 0));
        Row quote = one(db, "select currency, status, source_run, source_place from quote");
        assertThat(List.of(quote.text(0), quote.text(1), quote.text(3)))
                .containsExactly("CNY", "OPEN", "extract.csv:2");
        assertThat(quote.number(2)).isEqualTo(7);
        assertThat(one(db, "select agent_id, policy_id, body from complaint").text(2))
                .isEqualTo("报案后没人管");
        assertThat(one(db, "select nps from survey_answer").number(0)).isEqualTo(9);
        assertThat(one(db, "select happened_on from life_event").date(0)).isEqualTo(TODAY.minusDays(3));
    }

    @EachDatabase
    void an_end_that_comes_later_is_taken_over_and_what_a_source_does_not_say_stays(Db db) {
        Archive archive = people(db);
        keep(archive, quote("B1", "C1", null), complaint("T1", "P1", null));

        Kept kept = keep(archive, declined("B1"), complaint("T1", null, TODAY));

        assertThat(kept.records()).isEqualTo(new Kept.Count(0, 2, 0, 0));
        Row quote = one(db, "select status, reason, product from quote");
        assertThat(List.of(quote.text(0), quote.text(1), quote.text(2))).containsExactly("DECLINED", "PRICE", "重疾险");
        Row complaint = one(db, "select status, policy_id from complaint");
        assertThat(complaint.text(0)).isEqualTo("RESOLVED");
        assertThat(complaint.empty(1)).isFalse();
    }

    @EachDatabase
    void rows_that_hang_on_nothing_or_say_the_impossible_are_refused_with_the_reason(Db db) {
        Archive archive = people(db);

        Kept kept = keep(
                archive,
                quote("B1", "nobody", null),
                complaint("T1", "no policy", null),
                answer("H1", 11),
                quote("B2", "C1", TODAY.minusDays(9)),
                new LifeEventFacts("R1", "C1", "nobody", LifeEventKind.MOVE, TODAY, null));

        assertThat(kept.records()).isEqualTo(new Kept.Count(1, 0, 0, 4));
        assertThat(kept.findings())
                .extracting(Kept.Finding::place, Kept.Finding::externalId, Kept.Finding::code)
                .containsExactlyInAnyOrder(
                        tuple("extract.csv:2", "B1", "UNKNOWN_CUSTOMER"),
                        tuple("extract.csv:3", "T1", "UNKNOWN_POLICY"),
                        tuple("extract.csv:4", "H1", "ValueNotAllowed"),
                        tuple("extract.csv:5", "B2", "EndsBeforeItBegan"),
                        tuple("extract.csv:6", "R1", "UNKNOWN_AGENT"));
    }

    @EachDatabase
    void a_household_is_named_once_whoever_told_of_it_first(Db db) {
        Archive archive = people(db);
        HouseholdFacts named = new HouseholdFacts("H-ZHOU", "周家", "杭州市梧桐路 8 号");

        Kept kept = households(archive, named, new HouseholdFacts("H-NEW", null, null));
        Kept again = households(archive, new HouseholdFacts("H-ZHOU", "周家", null), new HouseholdFacts("", "无", null));

        assertThat(kept.households().total()).isEqualTo(2);
        assertThat(again.households()).isEqualTo(new Kept.Count(0, 0, 1, 1));
        assertThat(one(db, "select address from household where external_key = 'H-ZHOU'")
                        .text(0))
                .isEqualTo("杭州市梧桐路 8 号");
    }

    @EachDatabase
    void records_follow_a_merge_and_those_that_came_by_the_absorbed_go_back_with_it(Db db) {
        Archive archive = people(db);
        archive.customers(Archive.zhou("C2", "linhui"));
        keep(archive, quote("B1", "C2", null), event("C2"));
        long merge = db.in(em -> new MergeCustomers(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .merge(archive.id("C1"), archive.id("C2"), Set.of(), archive.administrator));

        keep(archive, quote("B2", "C2", null), quote("B3", "C1", null));
        assertThat(owners(db)).containsExactly("B1 C1", "B2 C1", "B3 C1");
        db.run(em -> new MergeCustomers(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .undo(merge, archive.administrator));

        assertThat(owners(db)).containsExactly("B1 C2", "B2 C2", "B3 C1");
        assertThat(one(
                                db,
                                "select count(*) from life_event l join customer c on c.id = l.customer_id and c.external_id = 'C2'")
                        .number(0))
                .isEqualTo(1);
    }

    private static Archive people(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        archive.policies(Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(20)));
        return archive;
    }

    private static Kept keep(Archive archive, RecordFacts... facts) {
        return archive.keep(new ArchiveBatch(
                7L, List.of(), List.of(), List.of(), List.of(), List.of(), Archive.placed(List.of(facts))));
    }

    private static Kept households(Archive archive, HouseholdFacts... facts) {
        return archive.keep(new ArchiveBatch(
                7L, List.of(), List.of(), List.of(), List.of(), Archive.placed(List.of(facts)), List.of()));
    }

    private static QuoteFacts quote(String id, String customer, @Nullable LocalDate until) {
        return new QuoteFacts(
                id,
                customer,
                "linhui",
                Line.CRITICAL_ILLNESS,
                "重疾险",
                new BigDecimal("4300"),
                null,
                TODAY.minusDays(5),
                until,
                null,
                null);
    }

    private static QuoteFacts declined(String id) {
        return new QuoteFacts(
                id,
                "C1",
                null,
                Line.CRITICAL_ILLNESS,
                null,
                null,
                null,
                TODAY.minusDays(5),
                null,
                QuoteStatus.DECLINED,
                DeclineReason.PRICE);
    }

    private static ComplaintFacts complaint(String id, @Nullable String policy, @Nullable LocalDate resolved) {
        return new ComplaintFacts(
                id,
                "C1",
                "linhui",
                policy,
                TODAY.minusDays(30),
                Touchpoint.CORE_SERVICE,
                Dissatisfaction.CLAIM_SLOW,
                "报案后没人管",
                resolved == null ? null : ComplaintStatus.RESOLVED,
                resolved);
    }

    private static SurveyFacts answer(String id, int nps) {
        return new SurveyFacts(id, "C1", "linhui", TODAY, Touchpoint.SUPPORT, nps, 5, null, null);
    }

    private static LifeEventFacts event(@Nullable String customer) {
        return new LifeEventFacts(
                null, customer == null ? "C1" : customer, null, LifeEventKind.BIRTH, TODAY.minusDays(3), null);
    }

    private static List<String> owners(Db db) {
        return db.in(em -> Sql.of(
                        "select q.external_id, c.external_id from quote q join customer c on c.id = q.customer_id order by 1")
                .rows(em)
                .stream()
                .map(row -> row.text(0) + " " + row.text(1))
                .toList());
    }

    private static Row one(Db db, String select) {
        return db.in(em -> Sql.of(select).rows(em).get(0));
    }
}
