package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Contradiction;
import org.fieldlore.knowledge.ContradictsItself;
import org.fieldlore.knowledge.MarkContradiction;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

class ContradictionsDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @EachDatabase
    void a_pair_is_marked_once_told_at_both_and_can_be_taken_back_and_marked_again(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer reviewer = staff.viewer(staff.tao(), staff.west(), Role.REVIEWER);
        KnowledgeId one = db.in(em -> new Lore(em).item(staff.bo(), "先降价", NOW));
        KnowledgeId other = db.in(em -> new Lore(em).item(staff.bo(), "不降价", NOW));

        db.run(em -> mark(em).mark(other, one, " 降不降价 ", reviewer));
        db.run(em -> mark(em).mark(one, other, "又标一次", reviewer));

        assertThat(told(db, one, reviewer))
                .extracting(Contradiction::other, Contradiction::title, Contradiction::words, told -> told.by("en"))
                .containsExactly(tuple(other, "不降价", "降不降价", "Fang Tao"));
        Contradiction told = told(db, other, reviewer).get(0);
        assertThat(told.other()).isEqualTo(one);
        assertThat(told.live()).isTrue();

        db.run(em -> mark(em).takeBack(told.id(), reviewer));
        db.run(em -> mark(em).takeBack(told.id(), reviewer));
        assertThat(told(db, one, reviewer)).isEmpty();
        db.run(em -> mark(em).mark(one, other, "还是相反", reviewer));
        assertThat(told(db, one, reviewer)).hasSize(1);
    }

    @EachDatabase
    void only_reviewers_mark_and_only_two_items_that_were_live(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer reviewer = staff.viewer(staff.tao(), staff.west(), Role.REVIEWER);
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        KnowledgeId one = db.in(em -> new Lore(em).item(staff.bo(), "先降价", NOW));
        KnowledgeId other = db.in(em -> new Lore(em).item(staff.bo(), "不降价", NOW));

        assertThatThrownBy(() -> db.run(em -> mark(em).mark(one, other, "相反", agent)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> mark(em).takeBack(1, agent))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> mark(em).mark(one, one, "相反", reviewer)))
                .isInstanceOf(ContradictsItself.class);
        assertThatThrownBy(() -> db.run(em -> mark(em).mark(one, other, " ", reviewer)))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> db.run(em -> mark(em).mark(one, new KnowledgeId(999), "相反", reviewer)))
                .isInstanceOf(NotFound.class);
        assertThat(told(db, one, agent)).isEmpty();
        assertThat(pairs(db, agent)).isEmpty();
    }

    @EachDatabase
    void pairs_in_use_are_told_with_how_many_customers_both_are_meant_for_in_tens(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer reviewer = staff.viewer(staff.tao(), staff.west(), Role.REVIEWER);
        KnowledgeId other = db.in(em -> {
            Book book = new Book(em);
            SegmentId families = book.segment("families");
            SegmentId owners = book.segment("owners");
            for (int i = 0; i < 12; i++) {
                long customer = book.customer(staff.mei());
                book.member(families, customer);
                book.member(owners, customer);
            }
            book.member(families, book.customer(staff.mei()));
            Lore lore = new Lore(em);
            KnowledgeId one = lore.item(staff.bo(), "先降价", NOW, Confidence.VALIDATED, List.of(), List.of(families));
            KnowledgeId two = lore.item(staff.bo(), "不降价", NOW, Confidence.VALIDATED, List.of(), List.of(owners));
            KnowledgeId three =
                    lore.item(staff.bo(), "随便", NOW, Confidence.NOT_VALIDATED, List.of(), List.of(families));
            mark(em).mark(two, three, "乙", reviewer);
            mark(em).mark(one, three, "甲", reviewer);
            mark(em).mark(one, two, "丙", reviewer);
            return two;
        });

        assertThat(pairs(db, reviewer))
                .extracting(ContradictingPair::words, ContradictingPair::customers, ContradictingPair::segments)
                .containsExactly(tuple("甲", 10L, 1L), tuple("乙", 10L, 0L), tuple("丙", 10L, 0L));

        db.run(em -> Sql.of("update knowledge_item set confidence = 'ARCHIVED' where id = ?", other.value())
                .execute(em));
        assertThat(pairs(db, reviewer)).extracting(ContradictingPair::words).containsExactly("甲");
    }

    @EachDatabase
    void know_how_without_a_segment_is_for_anybody(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer reviewer = staff.viewer(staff.tao(), staff.west(), Role.REVIEWER);
        db.run(em -> {
            Book book = new Book(em);
            SegmentId families = book.segment("families");
            for (int i = 0; i < 12; i++) book.member(families, book.customer(staff.mei()));
            for (int i = 0; i < 10; i++) book.customer(staff.mei());
            Lore lore = new Lore(em);
            KnowledgeId one = lore.item(staff.bo(), "先降价", NOW, Confidence.VALIDATED, List.of(), List.of(families));
            KnowledgeId two = lore.item(staff.bo(), "不降价", NOW);
            KnowledgeId three = lore.item(staff.bo(), "随便", NOW);
            mark(em).mark(one, two, "甲", reviewer);
            mark(em).mark(three, one, "乙", reviewer);
            mark(em).mark(two, three, "丙", reviewer);
        });

        assertThat(pairs(db, reviewer))
                .extracting(ContradictingPair::words, ContradictingPair::customers)
                .containsExactly(tuple("丙", 20L), tuple("甲", 10L), tuple("乙", 10L));
    }

    private static List<Contradiction> told(Db db, KnowledgeId item, Viewer viewer) {
        return db.in(em -> mark(em).of(item, viewer));
    }

    private static List<ContradictingPair> pairs(Db db, Viewer viewer) {
        return db.in(em -> new ReadContradictingPairs(em).both(viewer));
    }

    private static MarkContradiction mark(EntityManager em) {
        return new MarkContradiction(em, Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
