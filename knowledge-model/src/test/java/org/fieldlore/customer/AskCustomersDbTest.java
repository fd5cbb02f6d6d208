package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.TODAY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

/** Nested queries, what may be asked by whom, and the fields that the company added. */
class AskCustomersDbTest {
    private static final Condition HANGZHOU = Condition.of("city", "EQ", "杭州");
    private static final Condition OVER_FIFTY = Condition.of("age", "GT", "50");

    @EachDatabase
    void groups_nest_and_what_is_not_known_never_holds(Db db) {
        Archive archive = filled(db);

        assertThat(found(db, archive.lin, new Group(Join.ANY, List.of(HANGZHOU, OVER_FIFTY))))
                .containsExactly("A", "B");
        assertThat(found(db, archive.lin, new Group(Join.NONE, List.of(HANGZHOU, OVER_FIFTY))))
                .containsExactly("C", "D");
        assertThat(found(db, archive.lin, Group.all(List.of(new Group(Join.NONE, List.of(HANGZHOU)), OVER_FIFTY))))
                .containsExactly("B");
        Group cityKnown =
                new Group(Join.NONE, List.of(new Group(Join.NONE, List.of(Condition.of("city", "NE", "西安")))));
        assertThat(found(db, archive.lin, cityKnown)).containsExactly("A", "B", "C");
        assertThat(found(db, archive.lin, Group.all(List.of()))).hasSize(4);
    }

    @EachDatabase
    void every_further_field_finds_whom_it_describes(Db db) {
        Archive archive = filled(db);
        segment(db, 1, OVER_FIFTY, "B");
        db.run(em -> new KeepConsent(em, Archive.CLOCK)
                .state(
                        archive.id("A"),
                        archive.lin,
                        new Consent.Statement(UsePurpose.MARKETING, Stand.OBJECTS, ConsentChannel.PHONE, "T1", TODAY)));

        check(db, archive, "birthdayWithinDays", "LE", "30", "C");
        check(db, archive, "birthdayWithinDays", "EQ", "0");
        check(db, archive, "birthdayWithinDays", "LE", "250", "A", "B", "C");
        check(db, archive, "renewal", "EQ", "NONE", "A", "C");
        check(db, archive, "renewal", "NE", "NONE", "B", "D");
        check(db, archive, "sumInsured", "GE", "1", "A", "C");
        check(db, archive, "lastClaimDays", "LE", "100", "A");
        check(db, archive, "lastClaimDays", "GT", "100", "C");
        check(db, archive, "householdSize", "GE", "2", "A", "B", "C");
        check(db, archive, "objects", "EQ", "MARKETING", "A");
        check(db, archive, "objects", "NE", "MARKETING", "B", "C", "D");
        check(db, archive, "consents", "IN", "MARKETING,SERVICE");
        check(db, archive, "agent", "EQ", "林慧", "A", "B", "D");
        check(db, archive, "address", "EQ", "杭州市文三路1号", "A", "B");
        check(db, archive, "address", "NE", "杭州市文三路1号");
        check(db, archive, "address", "IN", "杭州市文三路1号,x", "A", "B");
        check(db, archive, "address", "CONTAINS", "%");
        check(db, archive, "agent", "CONTAINS", "chen", "C");
        check(db, archive, "agent", "NE", "陈立", "A", "B", "D");
        check(db, archive, "branch", "EQ", "West branch", "A", "B", "C", "D");
        check(db, archive, "segment", "EQ", "1", "B");
        check(db, archive, "segment", "NE", "1", "A", "C", "D");
    }

    @EachDatabase
    void nobody_reads_out_of_a_list_what_the_page_hides(Db db) {
        Archive archive = filled(db);
        Group earns = Group.all(List.of(Condition.of("income", "GE", "1")));
        Group earnsNot = new Group(Join.NONE, List.of(Condition.of("income", "GE", "1")));

        // The account's agent sees incomes; to colleagues and the manager they are unknown.
        assertThat(found(db, archive.lin, earns)).containsExactly("A", "B");
        assertThat(found(db, archive.chen, earns)).containsExactly("C");
        assertThat(found(db, archive.manager, earns)).isEmpty();
        assertThat(found(db, archive.manager, earnsNot)).hasSize(4);
        Group lives = Group.all(List.of(Condition.of("address", "CONTAINS", "文三路")));
        Group livesNot = new Group(Join.NONE, List.of(Condition.of("address", "CONTAINS", "文三路")));
        // Addresses are masked for colleagues, who read as much of one as shows its city.
        assertThat(found(db, archive.lin, lives)).containsExactly("A", "B");
        assertThat(found(db, archive.chen, lives)).isEmpty();
        assertThat(found(db, archive.chen, livesNot)).hasSize(4);
        assertThat(found(db, archive.manager, lives)).containsExactly("A", "B");
        assertThat(found(db, archive.administrator, lives)).isEmpty();
        assertThat(found(db, archive.administrator, Group.all(List.of(Condition.of("age", "GE", "0")))))
                .isEmpty();
        assertThat(found(
                        db, archive.administrator, Group.all(List.of(Condition.of("birthdayWithinDays", "LE", "364")))))
                .isEmpty();
    }

    @EachDatabase
    void members_of_a_segment_are_told_to_whoever_sees_what_its_rule_looks_at(Db db) {
        Archive archive = filled(db);
        segment(db, 1, Condition.of("income", "GE", "1"), "A", "B", "C");
        segment(db, 2, Condition.of("age", "GE", "30"), "A", "B");
        segment(db, 3, Condition.of("city", "EQ", "宁波"), "B", "C");

        assertThat(found(db, archive.lin, in("EQ", "1"))).containsExactly("A", "B");
        assertThat(found(db, archive.lin, in("NE", "1"))).containsExactly("D");
        assertThat(found(db, archive.chen, in("EQ", "1"))).containsExactly("C");
        assertThat(found(db, archive.chen, in("NE", "1"))).isEmpty();
        assertThat(found(db, archive.manager, in("EQ", "1"))).isEmpty();
        assertThat(found(db, archive.manager, in("NE", "1"))).isEmpty();
        assertThat(found(db, archive.manager, in("IN", "1,2"))).containsExactly("A", "B");
        assertThat(found(db, archive.manager, new Group(Join.NONE, List.of(in("IN", "1,2")))))
                .containsExactly("C", "D");
        assertThat(found(db, archive.administrator, in("EQ", "2"))).isEmpty();
        assertThat(found(db, archive.administrator, in("NE", "2"))).isEmpty();
        assertThat(found(db, archive.administrator, in("EQ", "3"))).containsExactly("B", "C");
        assertThat(found(db, archive.administrator, in("NE", "3"))).containsExactly("A", "D");
    }

    @EachDatabase
    void halving_thresholds_of_segments_brings_a_colleague_no_nearer_to_an_income(Db db) {
        Archive archive = filled(db);
        for (int id = 1; id <= 20; id++) {
            // As whoever defines segments would narrow it down: each holds A or not.
            Condition above = Condition.of("income", "GE", "" + id * 20_000);
            if (id % 2 == 0) segment(db, id, above, "A");
            else segment(db, id, above);
        }

        for (String op : List.of("EQ", "NE"))
            for (int id = 1; id <= 20; id++)
                assertThat(found(
                                db,
                                archive.chen,
                                Group.all(List.of(Condition.of("agent", "EQ", "林慧"), in(op, "" + id)))))
                        .isEmpty();
    }

    private static Group in(String op, String segments) {
        return Group.all(List.of(Condition.of("segment", op, segments)));
    }

    private static void segment(Db db, long id, Condition rule, String... members) {
        db.run(em -> {
            Sql.of(
                            "insert into segment (id, code, name_zh, name_en, goal_zh, goal_en, rule_json, updated_at)"
                                    + " values (?, ?, '群', 'Segment', '目标', 'goal', ?, ?)",
                            id,
                            "s" + id,
                            QueryJson.write(List.of(rule)),
                            Archive.CLOCK.instant())
                    .execute(em);
            if (members.length > 0)
                Sql.of(
                                "insert into segment_member (segment_id, customer_id) select ?, c.id from customer c where c.external_id in",
                                id)
                        .list(List.of(members))
                        .execute(em);
        });
    }

    @EachDatabase
    void who_sees_no_names_finds_and_sorts_by_none(Db db) {
        Archive archive = filled(db);

        for (String token : List.of("周明", "100-0000-0012", "99010119880305123X", "浙A12345"))
            assertThat(page(db, archive.administrator, new CustomerQuery(token, List.of(), Sort.NAME)))
                    .as(token)
                    .isEmpty();
        assertThat(page(db, archive.administrator, new CustomerQuery("A", List.of(), Sort.NAME)))
                .containsExactly("A");
        assertThat(page(db, archive.administrator, CustomerQuery.all())).containsExactly("A", "B", "C", "D");
    }

    @EachDatabase
    void own_fields_are_defined_filled_and_asked(Db db) {
        Archive archive = filled(db);
        define(db, archive, "hobby", CustomKind.TAGS, Clearance.COLLEAGUE);
        define(db, archive, "children", CustomKind.NUMBER, Clearance.COLLEAGUE);
        define(db, archive, "met", CustomKind.DATE, Clearance.COLLEAGUE);
        define(db, archive, "vip", CustomKind.YES_NO, Clearance.COLLEAGUE);
        keep(db, archive, "A", Map.of("hobby", "高尔夫，钓鱼", "children", "12.50", "met", "2025-05-01", "vip", "是"));
        keep(db, archive, "B", Map.of("hobby", "钓鱼", "children", "3"));

        check(db, archive, "custom.hobby", "EQ", "钓鱼", "A", "B");
        check(db, archive, "custom.hobby", "NE", "高尔夫", "B");
        check(db, archive, "custom.hobby", "IN", "高尔夫,麻将", "A");
        check(db, archive, "custom.hobby", "CONTAINS", "尔夫", "A");
        check(db, archive, "custom.children", "EQ", "12.5", "A");
        check(db, archive, "custom.children", "BETWEEN", "1..5", "B");
        check(db, archive, "custom.children", "LT", "2");
        check(db, archive, "custom.met", "GE", "2025-01-01", "A");
        check(db, archive, "custom.vip", "EQ", "YES", "A");
        check(db, archive, "custom.unknown", "EQ", "YES");

        List<CustomValueRow> values =
                db.in(em -> keeper(em).of(new ReadCustomer(em, Archive.CLOCK).view(archive.id("A"), archive.lin)));
        assertThat(values)
                .extracting(row -> row.field().key() + "=" + row.values())
                .containsExactly("hobby=[高尔夫, 钓鱼]", "children=[12.5]", "met=[2025-05-01]", "vip=[YES]");
        keep(db, archive, "A", Map.of("hobby", ""));
        check(db, archive, "custom.hobby", "EQ", "钓鱼", "B");
    }

    @EachDatabase
    void values_that_do_not_fit_are_refused_and_nothing_is_stored(Db db) {
        Archive archive = filled(db);
        define(db, archive, "hobby", CustomKind.TAGS, Clearance.COLLEAGUE);
        define(db, archive, "children", CustomKind.NUMBER, Clearance.COLLEAGUE);

        assertThatThrownBy(() -> keep(db, archive, "A", Map.of("hobby", "钓鱼", "children", "many")))
                .isInstanceOf(ValueNotAllowed.class);
        assertThatThrownBy(() -> keep(db, archive, "A", Map.of("size", "4"))).isInstanceOf(FieldUnknown.class);
        assertThatThrownBy(() -> db.run(em -> keeper(em).keep(archive.id("A"), archive.chen, Map.of("children", "1"))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        db.run(em -> keeper(em).keep(archive.id("A"), archive.stranger, Map.of("children", "1"))))
                .isInstanceOf(NotFound.class);
        check(db, archive, "custom.hobby", "EQ", "钓鱼");
        assertThatThrownBy(() -> define(db, archive, "hobby", CustomKind.TEXT, Clearance.OWN))
                .isInstanceOf(CustomKeyTaken.class);
        assertThatThrownBy(() -> define(db, archive, "Bad key", CustomKind.TEXT, Clearance.OWN))
                .isInstanceOf(ValueNotAllowed.class);
    }

    @EachDatabase
    void hidden_and_retired_fields_are_neither_shown_nor_asked(Db db) {
        Archive archive = filled(db);
        long id = define(db, archive, "debts", CustomKind.NUMBER, Clearance.OWN);
        keep(db, archive, "A", Map.of("debts", "5"));
        Group debts = Group.all(List.of(Criterion.of("custom.debts", "GE", "1")));

        assertThat(found(db, archive.lin, debts)).containsExactly("A");
        assertThat(found(db, archive.manager, debts)).isEmpty();
        assertThat(found(db, archive.chen, debts)).isEmpty();
        assertThat(found(db, archive.administrator, debts)).isEmpty();
        List<CustomValueRow> forManager =
                db.in(em -> keeper(em).of(new ReadCustomer(em, Archive.CLOCK).view(archive.id("A"), archive.manager)));
        assertThat(forManager).isEmpty();
        List<CustomerRow> rows = db.in(
                        em -> Archive.finder(em).page(CustomerQuery.all(), archive.chen, Page.Request.first(9)))
                .rows();
        assertThat(db.in(em -> keeper(em).of(rows)).get(archive.id("A"))).isEmpty();

        db.run(em -> fields(em).retire(id, archive.administrator));
        assertThat(found(db, archive.lin, debts)).isEmpty();
        List<CustomFieldRow> left = db.in(em -> keeper(em).fields(archive.lin));
        assertThat(left).isEmpty();
        db.run(em -> fields(em).restore(id, archive.administrator));
        assertThat(found(db, archive.lin, debts)).containsExactly("A");
        assertThatThrownBy(() -> db.in(em -> fields(em).all(archive.lin))).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void a_merge_keeps_the_survivors_value_and_an_undo_gives_each_its_own(Db db) {
        Archive archive = filled(db);
        define(db, archive, "hobby", CustomKind.TAGS, Clearance.COLLEAGUE);
        define(db, archive, "children", CustomKind.NUMBER, Clearance.COLLEAGUE);
        keep(db, archive, "A", Map.of("hobby", "钓鱼", "children", "1"));
        keep(db, archive, "B", Map.of("hobby", "钓鱼，麻将", "children", "2"));
        var b = archive.id("B");

        long merge = MergeCustomersDbTest.merge(db, archive, "A", "B", Set.of());
        check(db, archive, "custom.children", "EQ", "1", "A");
        check(db, archive, "custom.children", "EQ", "2");
        check(db, archive, "custom.hobby", "EQ", "麻将", "A");

        MergeCustomersDbTest.undo(db, archive, merge);
        assertThat(archive.id("B")).isEqualTo(b);
        check(db, archive, "custom.children", "EQ", "2", "B");
        check(db, archive, "custom.hobby", "EQ", "麻将", "B");
        check(db, archive, "custom.hobby", "EQ", "钓鱼", "A", "B");
    }

    private static long define(Db db, Archive archive, String key, CustomKind kind, Clearance seenBy) {
        return db.in(em -> fields(em)
                .define(
                        archive.administrator,
                        new CustomFieldDraft(key, "标签", "Label", "", "", kind, List.of(), seenBy)));
    }

    private static DefineCustomFields fields(jakarta.persistence.EntityManager em) {
        return new DefineCustomFields(em, Archive.CLOCK);
    }

    private static KeepCustomValues keeper(jakarta.persistence.EntityManager em) {
        return new KeepCustomValues(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }

    private static void keep(Db db, Archive archive, String customer, Map<String, String> values) {
        db.run(em -> keeper(em).keep(archive.id(customer), archive.lin, values));
    }

    private static void check(Db db, Archive archive, String field, String op, String value, String... expected) {
        assertThat(found(db, archive.lin, Group.all(List.of(Criterion.of(field, op, value)))))
                .as(field + " " + op + " " + value)
                .containsExactly(expected);
    }

    private static List<String> found(Db db, Viewer viewer, Group where) {
        return page(db, viewer, new CustomerQuery(null, where, Sort.NAME));
    }

    private static List<String> page(Db db, Viewer viewer, CustomerQuery query) {
        return db.in(em -> Archive.finder(em).page(query, viewer, Page.Request.first(50))).rows().stream()
                .map(CustomerRow::externalId)
                .sorted()
                .toList();
    }

    // A and B are Lin's with all known, C is Chen's; of D, Lin's, nothing is known.
    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.zhou("A", "linhui"),
                Archive.person("B", "何静", "linhui", TODAY.minusYears(60).plusDays(200), 0, "宁波"),
                Archive.withoutContact(
                        Archive.person("C", "吴桐", "chenli", TODAY.minusYears(27).plusDays(10), 0, "宁波")),
                named("D", "linhui"));
        archive.policies(
                Archive.policy("P1", "A", Line.MOTOR, "3200.5", TODAY.plusDays(18)),
                Archive.policy("P2", "C", Line.HEALTH, "800", TODAY.plusDays(200)));
        archive.claims(
                Archive.claim("K1", "P1", TODAY.minusDays(100)), Archive.claim("K2", "P2", TODAY.minusDays(101)));
        return archive;
    }

    private static CustomerFacts named(String externalId, @Nullable String agent) {
        return CustomerFacts.bare(externalId, CustomerKind.INDIVIDUAL, "无名", agent);
    }
}
