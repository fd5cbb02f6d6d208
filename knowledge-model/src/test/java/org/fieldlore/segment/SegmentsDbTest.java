package org.fieldlore.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fieldlore.customer.Archive;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.FieldUnknown;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SegmentId;

class SegmentsDbTest {
    private static final String FAMILIES = """
            [{"code": "young-families", "nameZh": "年轻有孩家庭", "nameEn": "Young families",
              "goalZh": "一年内让一半家庭有定期寿险。", "goalEn": "Term life for half of them within a year.",
              "rule": [{"field": "age", "op": "BETWEEN", "value": "24..40"},
                       {"field": "children", "op": "GE", "value": "1"}]},
             {"code": "motor-only", "nameZh": "只有车险", "nameEn": "Motor only",
              "goalZh": "五位里有一位添健康险。", "goalEn": "One in five adds health.",
              "rule": [{"field": "line", "op": "EQ", "value": "MOTOR"},
                       {"field": "lacksLine", "op": "EQ", "value": "HEALTH"}]}]
            """;

    @EachDatabase
    void loaded_segments_find_their_members_and_say_what_they_amount_to(Db db) {
        filled(db);

        DefineSegment.Loaded first = define(db, d -> d.load(FAMILIES));
        DefineSegment.Loaded second = define(db, d -> d.load(FAMILIES));

        assertThat(first).isEqualTo(new DefineSegment.Loaded(2, 0, 0));
        assertThat(second).isEqualTo(new DefineSegment.Loaded(0, 0, 2));
        List<SegmentRow> rows = db.in(em -> reader(em).list());
        assertThat(rows).extracting(SegmentRow::code).containsExactly("young-families", "motor-only");
        SegmentRow families = rows.get(0);
        assertThat(families.sums().customers()).isEqualTo(2);
        assertThat(families.sums().premium()).isEqualByComparingTo("4000.50");
        assertThat(families.sums().policies()).isEqualTo(2);
        assertThat(families.sums().claims()).isEqualTo(2);
        assertThat(families.goal("zh-CN")).contains("定期寿险");
        assertThat(rows.get(1).sums().customers()).isEqualTo(1);
        SegmentRow again = db.in(em -> reader(em).byId(families.id()));
        assertThat(again).isEqualTo(families);
        List<SegmentName> names = db.in(em -> reader(em).names());
        assertThat(names).extracting(name -> name.name("en")).containsExactly("Motor only", "Young families");
    }

    @EachDatabase
    void premiums_are_summed_over_those_who_pay_in_the_house_currency(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"), Archive.zhou("C2", "linhui"), Archive.zhou("C3", "linhui"));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(18)),
                inDollars("P2", "C1", "70", TODAY.plusDays(2)),
                inDollars("P3", "C2", "400", TODAY.plusDays(200)));
        archive.claims(Archive.claim("K1", "P3", TODAY.minusDays(9)));
        define(db, d -> d.load(FAMILIES));

        Sums sums = db.in(em -> reader(em).list().get(0).sums());
        Sums whole = db.in(em -> reader(em).whole());
        Sums abroad = db.in(em -> new ReadSegments(em, CLOCK, new CustomerSettings("USD"), SegmentSettings.defaults())
                .list()
                .get(0)
                .sums());

        assertThat(sums).isEqualTo(new Sums(3, 2, new BigDecimal("3200.50"), 3, 1, sums.mark()));
        assertThat(whole).isEqualTo(sums);
        assertThat(abroad).isEqualTo(new Sums(3, 2, new BigDecimal("400.00"), 3, 1, sums.mark()));
    }

    private static PolicyFacts inDollars(String externalId, String customer, String premium, LocalDate end) {
        return new PolicyFacts(
                externalId,
                customer,
                Line.HOME,
                null,
                null,
                null,
                new BigDecimal(premium),
                null,
                "USD",
                end.minusYears(1),
                end,
                PolicyStatus.IN_FORCE,
                null,
                null);
    }

    @EachDatabase
    void only_the_customers_that_changed_are_looked_at_again(Db db) {
        Archive archive = filled(db);
        define(db, d -> d.load(FAMILIES));
        CustomerId motorist = archive.id("C1");
        assertThat(segmentsOf(db, archive.view("C1", archive.lin))).containsExactly("motor-only", "young-families");

        archive.policies(Archive.policy("P9", "C1", Line.HEALTH, "500", TODAY.plusDays(90)));
        db.run(em -> {
            RefreshMembers members = members(em);
            members.apply(List.of(motorist.toString(), motorist.toString()));
            members.apply(List.of(motorist.toString()));
        });

        assertThat(segmentsOf(db, archive.view("C1", archive.lin))).containsExactly("young-families");
        assertThat(segmentsOf(db, archive.view("C2", archive.lin))).containsExactly("young-families");
        long all = db.in(em -> members(em).full());
        assertThat(all).isEqualTo(2);
    }

    @EachDatabase
    void a_membership_says_why(Db db) {
        Archive archive = filled(db);
        define(db, d -> d.load(FAMILIES));

        List<Membership> memberships = db.in(em -> reader(em).segmentsOf(archive.view("C2", archive.lin)));

        assertThat(memberships)
                .singleElement()
                .satisfies(membership -> assertThat(membership.because())
                        .containsExactly(
                                Condition.of("age", "BETWEEN", "24..40"), Condition.of("children", "GE", "1")));
    }

    @EachDatabase
    void a_membership_is_told_to_whoever_sees_what_the_rule_looks_at(Db db) {
        Archive archive = filled(db);
        define(db, d -> d.create(draft("rich", "x", "income", "GE", "1"), archive.lin.agent()));
        define(db, d -> d.create(draft("grown", "x", "age", "GE", "18"), archive.lin.agent()));
        define(db, d -> d.create(draft("insured", "x", "policies", "GE", "1"), archive.lin.agent()));

        assertThat(segmentsOf(db, archive.view("C1", archive.lin))).containsExactly("grown", "insured", "rich");
        for (Viewer other : List.of(archive.chen, archive.manager))
            assertThat(segmentsOf(db, archive.view("C1", other))).containsExactly("grown", "insured");
        assertThat(segmentsOf(db, archive.view("C1", archive.administrator))).containsExactly("insured");
    }

    @EachDatabase
    void a_changed_rule_finds_its_members_at_once(Db db) {
        Archive archive = filled(db);
        SegmentId id = define(db, d -> d.create(draft("rich", "x", "income", "GE", "1"), archive.lin.agent()));
        SegmentRow before = db.in(em -> reader(em).byId(id));

        define(db, d -> {
            d.change(id, draft("rich", "x", "income", "GE", "1000000"), archive.lin.agent());
            return id;
        });

        assertThat(before.sums().customers()).isEqualTo(2);
        SegmentRow after = db.in(em -> reader(em).byId(id));
        assertThat(after.sums().customers()).isZero();
        assertThat(after.sums().premium()).isZero();
    }

    @EachDatabase
    void a_segment_needs_a_goal_a_rule_that_makes_sense_and_a_code_of_its_own(Db db) {
        Archive archive = filled(db);
        define(db, d -> d.create(draft("rich", "x", "income", "GE", "1"), archive.lin.agent()));

        assertThatThrownBy(() -> define(db, d -> d.create(draft("g", " ", "age", "GE", "1"), archive.lin.agent())))
                .isInstanceOf(SegmentWithoutGoal.class);
        assertThatThrownBy(() -> define(
                        db, d -> d.create(new SegmentDraft("r", "名", "n", "g", "g", List.of()), archive.lin.agent())))
                .isInstanceOf(SegmentWithoutRule.class);
        assertThatThrownBy(() -> define(db, d -> d.create(draft("rich", "x", "age", "GE", "1"), archive.lin.agent())))
                .isInstanceOf(SegmentCodeTaken.class);
        assertThatThrownBy(() -> define(db, d -> d.load("{}"))).isInstanceOf(SegmentFileUnreadable.class);
        assertThatThrownBy(() -> define(db, d -> d.load(FAMILIES.replace("children", "shoes"))))
                .isInstanceOf(FieldUnknown.class);
        assertThatThrownBy(() -> db.in(em -> reader(em).byId(new SegmentId(4711))))
                .isInstanceOf(NotFound.class);
        List<SegmentRow> kept = db.in(em -> reader(em).list());
        assertThat(kept).hasSize(1);
    }

    private static SegmentDraft draft(String code, String goal, String field, String op, String value) {
        return new SegmentDraft(code, "名", "name", goal, goal, List.of(Condition.of(field, op, value)));
    }

    private static <T> T define(Db db, Function<DefineSegment, T> work) {
        return db.in(em -> work.apply(definer(em)));
    }

    private static ReadSegments reader(EntityManager em) {
        return new ReadSegments(em, CLOCK, CustomerSettings.defaults(), SegmentSettings.defaults());
    }

    private static RefreshMembers members(EntityManager em) {
        return new RefreshMembers(em, CLOCK, CustomerSettings.defaults());
    }

    private static DefineSegment definer(EntityManager em) {
        return new DefineSegment(em, CLOCK, members(em));
    }

    private static List<String> segmentsOf(Db db, CustomerView customer) {
        return db.in(em -> reader(em).segmentsOf(customer)).stream()
                .map(Membership::code)
                .toList();
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.zhou("C1", "linhui"),
                Archive.person("C2", "吴桐", "linhui", TODAY.minusYears(27), 1, "宁波"),
                Archive.named("C3", "何静"));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(18)),
                Archive.policy("P2", "C2", Line.HEALTH, "800", TODAY.plusDays(200)));
        archive.claims(
                Archive.claim("K1", "P1", TODAY.minusDays(9)),
                Archive.claim("K2", "P1", TODAY.minusDays(8)),
                Archive.claim("K3", "P2", TODAY.minusYears(4)));
        return archive;
    }
}
