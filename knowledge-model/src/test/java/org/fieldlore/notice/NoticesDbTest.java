package org.fieldlore.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.Staff;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

class NoticesDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Instant LATER = NOW.plus(1, ChronoUnit.HOURS);

    @EachDatabase
    void a_follower_hears_once_of_what_a_person_publishes_and_the_author_never(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        db.run(em -> follow(em).person(staff.mei(), bo));
        db.run(em -> follow(em).person(staff.mei(), bo));
        KnowledgeId item = publish(db, staff.mei(), LATER);
        tell(db, item);
        tell(db, item);

        List<Notice> inbox = inbox(db, bo, LATER);
        assertThat(inbox)
                .extracting(Notice::item, Notice::unread, Notice::changed)
                .containsExactly(tuple(item));
        assertThat(unread(db, bo, LATER)).isEqualTo(1);
        assertThat(inbox(db, staff.viewer(staff.mei(), staff.west(), Role.AGENT), LATER))
                .isEmpty();

        db.run(em -> new ReadNotices(em, at(LATER)).read(bo));
        assertThat(unread(db, bo, LATER)).isZero();
        assertThat(inbox(db, bo, LATER)).extracting(Notice::unread).containsExactly(false);
    }

    @EachDatabase
    void what_a_branch_keeps_to_itself_is_neither_shown_nor_counted_elsewhere(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        db.run(em -> follow(em).person(staff.mei(), bo));
        KnowledgeId item = publish(db, staff.mei(), LATER);
        tell(db, item);
        db.run(em -> new Lore(em).forBranchOnly(item));

        assertThat(inbox(db, bo, LATER)).isEmpty();
        assertThat(unread(db, bo, LATER)).isZero();
    }

    @EachDatabase
    void whoever_wants_a_digest_hears_the_next_morning(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        db.run(em -> follow(em).person(staff.mei(), bo));
        db.run(em -> follow(em).wantDaily(true, bo));
        db.run(em -> follow(em).wantDaily(true, bo));
        tell(db, publish(db, staff.mei(), LATER));

        assertThat(inbox(db, bo, LATER)).isEmpty();
        assertThat(inbox(db, bo, LATER.plus(1, ChronoUnit.DAYS))).hasSize(1);
        db.run(em -> follow(em).wantDaily(false, bo));
        assertThat(db.<Boolean>in(em -> follow(em).daily(bo))).isFalse();
    }

    @EachDatabase
    void what_went_live_before_or_after_following_is_no_news(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        KnowledgeId before = publish(db, staff.mei(), NOW.minus(1, ChronoUnit.DAYS));
        db.run(em -> follow(em).person(staff.mei(), bo));
        tell(db, before);
        db.run(em -> follow(em).end(new Following(Followed.PERSON, staff.mei().value()), bo));
        tell(db, publish(db, staff.mei(), LATER));

        assertThat(inbox(db, bo, LATER)).isEmpty();
        assertThat(db.<List<Following>>in(em -> follow(em).all(bo))).isEmpty();
    }

    @EachDatabase
    void a_concept_is_followed_with_what_is_narrower(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);
        ConceptId event = new ConceptId(1);
        ConceptId birth = new ConceptId(2);
        Vocabulary words = Vocabulary.of(List.of(term(event, null), term(birth, event)));
        db.run(em -> follow(em).concept(event, bo, words));
        KnowledgeId item = db.in(
                em -> new Lore(em).item(staff.mei(), "添丁", LATER, Confidence.VALIDATED, List.of(birth), List.of()));
        tell(db, item, words);

        assertThat(inbox(db, bo, LATER))
                .extracting(Notice::because)
                .containsExactly(new Following(Followed.CONCEPT, event.value()));
    }

    @EachDatabase
    void nobody_follows_themselves_or_what_is_not_there(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer bo = staff.viewer(staff.bo(), staff.east(), Role.AGENT);

        assertThatThrownBy(() -> db.run(em -> follow(em).person(staff.bo(), bo)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> follow(em).person(new AgentId(999), bo)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> follow(em).concept(new ConceptId(999), bo, Vocabulary.of(List.of()))))
                .isInstanceOf(NotFound.class);
    }

    private static Tuple tuple(KnowledgeId item) {
        return Tuple.tuple(item, true, false);
    }

    private static Term term(ConceptId id, @Nullable ConceptId broader) {
        return new Term(id, "https://x/" + id, "s", "词", "word", List.of(), List.of(), "", "", broader, List.of());
    }

    private static KnowledgeId publish(Db db, AgentId author, Instant at) {
        return db.in(em -> new Lore(em).item(author, "续保涨价怎么说", at));
    }

    private static void tell(Db db, KnowledgeId item) {
        tell(db, item, Vocabulary.of(List.of()));
    }

    private static void tell(Db db, KnowledgeId item, Vocabulary words) {
        db.run(em -> new TellFollowers(em, at(LATER), new ReadVocabulary(em) {
                    @Override
                    public Vocabulary current() {
                        return words;
                    }
                })
                .apply(List.of(item.toString())));
    }

    private static List<Notice> inbox(Db db, Viewer me, Instant now) {
        return db.in(em ->
                new ReadNotices(em, at(now)).page(me, Page.Request.first(10)).rows());
    }

    private static long unread(Db db, Viewer me, Instant now) {
        return db.in(em -> new ReadNotices(em, at(now)).unread(me));
    }

    private static Follow follow(EntityManager em) {
        return new Follow(em, at(NOW));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
