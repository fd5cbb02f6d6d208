package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.TODAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;

class FindCustomersDbTest {

    @EachDatabase
    void one_token_finds_a_customer_by_anything_that_identifies(Db db) {
        Archive archive = filled(db);

        for (String token :
                List.of("周", "明", "C1", "P1", "浙a 12345", "100 0000 0012", "+8610000000012", "99010119880305123X"))
            assertThat(found(db, archive.lin, new CustomerQuery(token, List.of(), Sort.NAME)))
                    .as(token)
                    .containsExactly("C1");
        assertThat(found(db, archive.lin, new CustomerQuery("浙b·88888", List.of(), Sort.NAME)))
                .containsExactlyInAnyOrder("C1", "C2");
        for (String token : List.of("100%", "_", "' or 1=1 --", "nobody", "12345"))
            assertThat(found(db, archive.lin, new CustomerQuery(token, List.of(), Sort.NAME)))
                    .as(token)
                    .isEmpty();
    }

    @EachDatabase
    void names_are_found_by_sound_initials_and_with_a_slip_the_surest_first(Db db) {
        Archive archive = named(db);

        for (Viewer viewer : List.of(archive.lin, archive.manager)) {
            assertThat(by(db, viewer, "张伟")).containsExactly("N1 NAME", "N2 SOUND");
            assertThat(by(db, viewer, "zhangwei")).containsExactly("N1 SOUND", "N2 SOUND");
            assertThat(by(db, viewer, "wei zhang")).containsExactly("N1 SOUND", "N2 SOUND");
            assertThat(by(db, viewer, "zhagnwei")).containsExactly("N1 SLIP", "N2 SLIP");
            assertThat(by(db, viewer, "oyn")).containsExactly("N3 SOUND_PART");
            assertThat(by(db, viewer, "ouyang")).containsExactly("N3 SOUND_PART");
            assertThat(by(db, viewer, "John Smith")).containsExactly("N4 NAME");
            assertThat(by(db, viewer, "smith john")).containsExactly("N4 SOUND");
            assertThat(by(db, viewer, "Jon Smiht")).isEmpty();
            assertThat(by(db, viewer, "Jhon Smith")).containsExactly("N4 SLIP");
            assertThat(by(db, viewer, "青屿")).containsExactly("N5 PART");
            assertThat(by(db, viewer, "qingyu")).containsExactly("N5 SOUND_PART");
            assertThat(by(db, viewer, "ruanjian")).containsExactly("N5 SOUND_PART");
            assertThat(by(db, viewer, "清雨软件")).containsExactly("N5 SOUND");
        }
        assertThat(by(db, archive.lin, "ith")).containsExactly("N4 PART");
        assertThat(by(db, archive.lin, "Jhon")).containsExactly("N4 SLIP");
        assertThat(by(db, archive.lin, "smiht")).containsExactly("N4 SLIP");
        assertThat(by(db, archive.stranger, "张伟")).isEmpty();
        assertThat(by(db, archive.administrator, "张伟")).isEmpty();
        assertThat(by(db, archive.administrator, "zhangwei")).isEmpty();
        assertThat(by(db, archive.administrator, "n1")).containsExactly("N1 CUSTOMER_NUMBER");
        assertThat(by(db, archive.stranger, "zhagnwei")).isEmpty();
    }

    @EachDatabase
    void a_row_says_which_number_it_was_found_by(Db db) {
        Archive archive = filled(db);

        assertThat(by(db, archive.lin, "c1")).containsExactly("C1 CUSTOMER_NUMBER");
        assertThat(by(db, archive.lin, "p1")).containsExactly("C1 POLICY_NUMBER");
        assertThat(by(db, archive.lin, "K1")).containsExactly("C1 CLAIM_NUMBER");
        assertThat(by(db, archive.lin, "100 0000 0012")).containsExactly("C1 PHONE");
        assertThat(by(db, archive.lin, "99010119880305123x")).containsExactly("C1 ID_NUMBER");
        assertThat(by(db, archive.lin, "浙a 12345")).containsExactly("C1 PLATE");
        assertThat(found(db, archive.stranger, new CustomerQuery("P1", List.of(), Sort.NAME)))
                .isEmpty();
    }

    @EachDatabase
    void names_stored_before_they_had_a_sound_get_one(Db db) {
        Archive archive = named(db);
        db.run(em -> Sql.of("update customer set name_sound = null, name_family = null, name_initials = null")
                .execute(em));
        assertThat(by(db, archive.lin, "zhangwei")).isEmpty();

        assertThat(sounded(db)).isEqualTo(3);
        assertThat(sounded(db)).isEqualTo(2);
        assertThat(sounded(db)).isZero();

        assertThat(by(db, archive.lin, "zhangwei")).containsExactly("N1 SOUND", "N2 SOUND");
    }

    private static int sounded(Db db) {
        return db.in(em -> new SoundNames(em).some(3));
    }

    private static Archive named(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.named("N1", "张伟"),
                Archive.named("N2", "章薇"),
                Archive.named("N3", "欧阳娜"),
                Archive.named("N4", "John Smith"));
        archive.customers(CustomerFacts.bare("N5", CustomerKind.CORPORATE, "青屿软件有限公司", "linhui"));
        return archive;
    }

    private static List<String> by(Db db, Viewer viewer, String token) {
        CustomerQuery query = new CustomerQuery(token, List.of(), Sort.NAME);
        return db.in(em -> Archive.finder(em).page(query, viewer, Page.Request.first(50))).rows().stream()
                .map(row -> row.externalId() + " " + row.foundBy())
                .toList();
    }

    @EachDatabase
    void the_name_of_a_customer_is_known_within_other_words(Db db) {
        filled(db);
        String name =
                db.in(em -> em.createQuery("select c.name from Customer c where c.externalId = 'C1'", String.class)
                        .getSingleResult());
        db.run(em -> {
            FindCustomers find = new FindCustomers(em, Archive.CLOCK, CustomerSettings.defaults());
            for (String words : List.of(" " + name + " ", "客户" + name + "的等待期怎么算", name + "，" + name))
                assertThat(find.namesIn(words)).as(words).containsExactly(name);
            for (String words : List.of(name.substring(0, 1), "等待期", "%", "' or 1=1 --", "", "长".repeat(2_000)))
                assertThat(find.namesIn(words)).as(words).isEmpty();
        });
    }

    @EachDatabase
    void every_condition_finds_whom_it_describes(Db db) {
        Archive archive = filled(db);

        check(db, archive, "age", "GE", "38", "C1");
        check(db, archive, "age", "LT", "38", "C3");
        check(db, archive, "age", "BETWEEN", "26..26", "C3");
        check(db, archive, "age", "NE", "38", "C3");
        check(db, archive, "age", "IN", "26,38", "C1", "C3");
        check(db, archive, "gender", "EQ", "M", "C1", "C3");
        check(db, archive, "gender", "NE", "M");
        check(db, archive, "maritalStatus", "IN", "MARRIED,SINGLE", "C1", "C3");
        check(db, archive, "children", "GT", "1", "C1");
        check(db, archive, "education", "NE", "MASTER", "C1", "C3");
        check(db, archive, "income", "GE", "240000.00", "C1", "C3");
        check(db, archive, "region", "EQ", "华东", "C1", "C3");
        check(db, archive, "city", "CONTAINS", "杭", "C1");
        check(db, archive, "city", "CONTAINS", "%");
        check(db, archive, "stage", "EQ", "CLIENT", "C1", "C3");
        check(db, archive, "kind", "EQ", "INDIVIDUAL", "C1", "C2", "C3");
        check(db, archive, "occupation", "CONTAINS", "工程", "C1", "C3");
        check(db, archive, "line", "EQ", "MOTOR", "C1");
        check(db, archive, "line", "IN", "MOTOR,HEALTH", "C1", "C3");
        check(db, archive, "line", "NE", "MOTOR", "C2", "C3");
        check(db, archive, "lacksLine", "IN", "MOTOR,HEALTH", "C2");
        check(db, archive, "premium", "BETWEEN", "3000..4000", "C1");
        check(db, archive, "policies", "EQ", "0", "C2");
        check(db, archive, "claims", "GE", "1", "C1");
        check(db, archive, "claims", "EQ", "0", "C2", "C3");
        check(db, archive, "renewalWithinDays", "LE", "18", "C1");
        check(db, archive, "renewalWithinDays", "GE", "0", "C1", "C3");
        check(db, archive, "renewalWithinDays", "EQ", "17");
        check(db, archive, "silentForDays", "GE", "180", "C2", "C3");
        check(db, archive, "silentForDays", "LE", "1", "C1");
        check(db, archive, "silentForDays", "EQ", "0");
        check(db, archive, "satisfaction", "GE", "8", "C1", "C3");
        check(db, archive, "since", "LT", "2020-05-01", "C1", "C3");
    }

    private static void check(Db db, Archive archive, String field, String op, String value, String... expected) {
        CustomerQuery query = new CustomerQuery(null, List.of(Condition.of(field, op, value)), Sort.NAME);
        assertThat(found(db, archive.lin, query))
                .as(field + " " + op + " " + value)
                .containsExactlyInAnyOrder(expected);
    }

    @EachDatabase
    void conditions_combine_with_each_other_and_with_a_token(Db db) {
        Archive archive = filled(db);
        List<Condition> conditions =
                List.of(Condition.of("age", "GE", "20"), Condition.of("lacksLine", "EQ", "HEALTH"));

        assertThat(found(db, archive.lin, new CustomerQuery(null, conditions, Sort.NAME)))
                .containsExactly("C1");
        assertThat(found(db, archive.lin, new CustomerQuery("何", conditions, Sort.NAME)))
                .isEmpty();
    }

    @EachDatabase
    void a_slip_that_spells_somebody_elses_name_brings_that_one(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.named("N1", "郭志"), Archive.named("N2", "郭梓海"), Archive.named("N3", "李娜"));

        assertThat(by(db, archive.lin, "guozhi")).containsExactly("N1 SOUND");
        assertThat(by(db, archive.lin, "gouzhi")).containsExactly("N1 SLIP");
        assertThat(by(db, archive.lin, "guozih")).containsExactly("N2 SOUND_PART");
        assertThat(by(db, archive.lin, "lian")).containsExactly("N3 SLIP");
    }

    @EachDatabase
    void lists_are_sorted_as_asked(Db db) {
        Archive archive = filled(db);

        assertThat(found(db, archive.lin, new CustomerQuery(null, List.of(), Sort.PREMIUM)))
                .containsExactly("C1", "C3", "C2");
        assertThat(found(db, archive.lin, new CustomerQuery(null, List.of(), Sort.RENEWAL)))
                .containsExactly("C1", "C3", "C2");
        assertThat(found(db, archive.lin, new CustomerQuery(null, List.of(), Sort.LAST_CONTACT)))
                .containsExactly("C2", "C3", "C1");
    }

    @EachDatabase
    void pages_neither_repeat_nor_skip_equal_names(Db db) {
        Archive archive = new Archive(db);
        archive.customers(IntStream.range(0, 25)
                .mapToObj(i -> Archive.named("N" + i, "何静"))
                .toArray(CustomerFacts[]::new));
        List<String> seen = new ArrayList<>();

        for (int from = 0; from < 25; from += 10) {
            Page.Request request = new Page.Request(from, 10);
            Page<CustomerRow> page = db.in(em -> Archive.finder(em).page(CustomerQuery.all(), archive.lin, request));
            assertThat(page.total()).isEqualTo(25);
            page.rows().forEach(row -> seen.add(row.externalId()));
        }

        assertThat(seen).hasSize(25);
        assertThat(Set.copyOf(seen)).hasSize(25);
    }

    @EachDatabase
    void rows_are_masked_by_role_and_end_at_the_branch(Db db) {
        Archive archive = filled(db);

        assertThat(first(db, archive.lin).phone()).isEqualTo("100-0000-0012");
        assertThat(first(db, archive.lin).own()).isTrue();
        assertThat(first(db, archive.chen).phone()).isEqualTo("100******0012");
        assertThat(first(db, archive.chen).name()).isEqualTo("周明");
        assertThat(first(db, archive.manager).phone()).isEqualTo("100-0000-0012");
        assertThat(first(db, archive.administrator).name()).isEqualTo("周**");
        assertThat(found(db, archive.stranger, CustomerQuery.all())).isEmpty();
        assertThatThrownBy(() -> found(db, archive.actuary, CustomerQuery.all()))
                .isInstanceOf(NotAllowed.class);
        long chens = db.in(em -> Archive.finder(em)
                .mine(CustomerQuery.all(), archive.chen, Page.Request.first(10))
                .total());
        assertThat(chens).isZero();
    }

    @EachDatabase
    void another_systems_id_leads_to_the_customer_within_the_branch_only(Db db) {
        Archive archive = filled(db);

        assertThat(byExternalId(db, "C1", archive.lin)).contains(archive.id("C1"));
        assertThat(byExternalId(db, "C1", archive.stranger)).isEmpty();
        assertThat(byExternalId(db, "c1", archive.lin)).isEmpty();
    }

    private static Optional<CustomerId> byExternalId(Db db, String externalId, Viewer viewer) {
        return db.in(em -> Archive.finder(em).byExternalId(externalId, viewer));
    }

    @EachDatabase
    void a_row_says_when_the_next_policy_ends_and_what_is_paid(Db db) {
        CustomerRow row = first(db, filled(db).lin);

        assertThat(row.age()).isEqualTo(38);
        assertThat(row.premium()).isEqualByComparingTo("3200.5");
        assertThat(row.policies()).isEqualTo(1);
        assertThat(row.daysToRenewal()).isEqualTo(18);
        assertThat(row.nextRenewal()).isEqualTo(TODAY.plusDays(18));
        assertThat(row.lastContact()).isEqualTo(Instant.parse("2026-06-29T10:00:00Z"));
        assertThat(row.agentZh()).isEqualTo("林慧");
    }

    private static CustomerRow first(Db db, Viewer viewer) {
        CustomerQuery query = new CustomerQuery("C1", List.of(), Sort.NAME);
        return db.in(em -> Archive.finder(em).page(query, viewer, Page.Request.first(5)))
                .rows()
                .get(0);
    }

    private static List<String> found(Db db, Viewer viewer, CustomerQuery query) {
        return db.in(em -> Archive.finder(em).page(query, viewer, Page.Request.first(50))).rows().stream()
                .map(CustomerRow::externalId)
                .toList();
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"), Archive.named("C2", "何静"));
        archive.customers(Archive.withoutContact(
                Archive.person("C3", "吴桐", "linhui", TODAY.minusYears(27).plusDays(1), 0, "宁波")));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200.5", TODAY.plusDays(18)),
                Archive.policy("P2", "C3", Line.HEALTH, "800", TODAY.plusDays(200)),
                Archive.policy("P3", "C2", Line.MOTOR, "700", TODAY, PolicyStatus.LAPSED, null));
        archive.claims(
                Archive.claim("K1", "P1", TODAY.minusMonths(36)),
                Archive.claim("K2", "P2", TODAY.minusMonths(36).minusDays(1)));
        archive.interactions(
                Archive.call("C1", "问涨价", Instant.parse("2026-06-29T10:00:00Z")),
                Archive.call("C3", "续保", Instant.parse("2026-01-01T23:59:59Z")));
        return archive;
    }
}
