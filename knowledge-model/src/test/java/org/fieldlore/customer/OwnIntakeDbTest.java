package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Outbox;

/** What sources state in the fields that the company added. */
class OwnIntakeDbTest {
    private static Archive archive(Db db) {
        Archive archive = new Archive(db);
        db.run(em -> new DefineCustomFields(em, Archive.CLOCK)
                .define(
                        archive.administrator,
                        new CustomFieldDraft(
                                "hobby", "爱好", "Hobby", "", "", CustomKind.TAGS, List.of(), Clearance.COLLEAGUE)));
        db.run(em -> new DefineCustomFields(em, Archive.CLOCK)
                .define(
                        archive.administrator,
                        new CustomFieldDraft(
                                "shoes", "鞋码", "Shoes", "", "", CustomKind.NUMBER, List.of(), Clearance.COLLEAGUE)));
        return archive;
    }

    private static CustomerFacts own(String id, String key, String text) {
        return Archive.told(id, null, null, Map.of(), Map.of(key, text));
    }

    private static KeepCustomValues values(EntityManager em) {
        return new KeepCustomValues(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }

    private static List<String> values(Db db, Archive archive, String id, int field) {
        CustomerView view = archive.view(id, archive.lin);
        return db.in(em -> values(em).of(view)).get(field).values();
    }

    @EachDatabase
    void they_are_replaced_by_what_the_source_says_next_and_stay_where_it_is_silent(Db db) {
        Archive archive = archive(db);
        archive.customers(own("A", "hobby", "钓鱼, 摄影"), own("B", "shoes", "42.0"));
        archive.customers(own("A", "hobby", "摄影"), own("B", "hobby", "广场舞"));

        assertThat(values(db, archive, "A", 0)).containsExactly("摄影");
        assertThat(values(db, archive, "B", 0)).containsExactly("广场舞");
        assertThat(values(db, archive, "B", 1)).containsExactly("42");
        assertThat(archive.customers(own("A", "hobby", "摄影")).findings()).isEmpty();
    }

    @EachDatabase
    void what_a_colleague_entered_stays_and_the_report_says_so(Db db) {
        Archive archive = archive(db);
        archive.customers(own("A", "hobby", "钓鱼"));
        db.run(em -> values(em).keep(archive.id("A"), archive.lin, Map.of("hobby", "摄影")));

        Kept kept = archive.customers(own("A", "hobby", "钓鱼"));

        assertThat(kept.customers().refused()).isZero();
        assertThat(kept.findings()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(OwnMisfit.BY_HAND);
            assertThat(found.more()).containsEntry("value", "钓鱼").containsEntry("allowed", "摄影");
        });
        assertThat(values(db, archive, "A", 0)).containsExactly("摄影");
    }

    @EachDatabase
    void said_of_an_absorbed_customer_they_fill_gaps_of_the_survivor_and_go_back_with_it(Db db) {
        Archive archive = archive(db);
        archive.customers(own("A", "hobby", "钓鱼"), own("B", "hobby", "摄影"));
        long merge = db.in(em -> merger(em).merge(archive.id("A"), archive.id("B"), Set.of(), archive.administrator));
        assertThat(values(db, archive, "A", 0)).hasSize(2);

        archive.customers(own("B", "shoes", "40"));
        archive.customers(own("B", "shoes", "41"));
        assertThat(values(db, archive, "A", 1)).containsExactly("41");

        db.run(em -> merger(em).undo(merge, archive.administrator));
        assertThat(values(db, archive, "A", 1)).isEmpty();
        assertThat(values(db, archive, "B", 1)).containsExactly("41");
        assertThat(values(db, archive, "A", 0)).containsExactly("钓鱼");
    }

    @EachDatabase
    void where_the_survivor_knows_better_they_stay_with_the_absorbed(Db db) {
        Archive archive = archive(db);
        archive.customers(own("A", "shoes", "44"), own("B", "hobby", "摄影"));
        long merge = db.in(em -> merger(em).merge(archive.id("A"), archive.id("B"), Set.of(), archive.administrator));

        archive.customers(own("B", "shoes", "40"));

        assertThat(values(db, archive, "A", 1)).containsExactly("44");
        db.run(em -> merger(em).undo(merge, archive.administrator));
        assertThat(values(db, archive, "A", 1)).containsExactly("44");
        assertThat(values(db, archive, "B", 1)).containsExactly("40");
    }

    private static MergeCustomers merger(EntityManager em) {
        return new MergeCustomers(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }
}
