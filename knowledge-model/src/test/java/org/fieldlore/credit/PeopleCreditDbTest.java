package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.credit.Quality.Aspect;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.ReadContributions;
import org.fieldlore.people.CloseAccount;
import org.fieldlore.people.People;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

class PeopleCreditDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final ConceptId EVENT = new ConceptId(1);
    private static final ConceptId BIRTH = new ConceptId(2);
    private static final Vocabulary WORDS = Vocabulary.of(List.of(term(EVENT, null), term(BIRTH, EVENT)));

    @EachDatabase
    void quality_counts_others_and_neither_the_author_nor_what_was_taken_back(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei());
        say(db, item, staff.mei(), Feedback.HELPFUL);
        say(db, item, staff.bo(), Feedback.USED);
        say(db, item, staff.tao(), Feedback.HELPFUL);
        db.run(em -> Sql.of(
                        "update advice_feedback set withdrawn = id where agent_id = ?",
                        staff.tao().value())
                .execute(em));

        Quality quality = db.in(em -> new ReadQuality(em, at(NOW)).of(item));

        assertThat(part(quality, Aspect.REUSE).count()).isEqualTo(1);
        assertThat(part(quality, Aspect.REUSE).percent()).isEqualTo(25);
        assertThat(part(quality, Aspect.CHECKLIST).known()).isFalse();
        assertThatThrownBy(() -> db.in(em -> new ReadQuality(em, at(NOW)).of(new KnowledgeId(999))))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void a_report_from_before_the_verification_says_nothing(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei());
        say(db, item, staff.bo(), Feedback.OUTDATED);
        Quality before = db.in(em -> new ReadQuality(em, at(NOW)).of(item));

        db.run(em -> Sql.of("update knowledge_item set verified_at = ?", NOW.plus(1, ChronoUnit.DAYS))
                .execute(em));
        Quality after = db.in(em -> new ReadQuality(em, at(NOW.plus(1, ChronoUnit.DAYS))).of(item));

        assertThat(part(before, Aspect.OUTCOMES).other()).isEqualTo(1);
        assertThat(part(after, Aspect.OUTCOMES).known()).isFalse();
        assertThat(part(after, Aspect.VERIFICATION).percent()).isEqualTo(100);
    }

    @EachDatabase
    void two_who_use_each_other_count_less(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId mine = item(db, staff.mei());
        KnowledgeId theirs = item(db, staff.bo());
        say(db, mine, staff.bo(), Feedback.USED);
        Quality alone = db.in(em -> new ReadQuality(em, at(NOW)).of(mine));
        say(db, theirs, staff.mei(), Feedback.USED);

        Quality partners = db.in(em -> new ReadQuality(em, at(NOW)).of(mine));

        assertThat(part(alone, Aspect.REUSE).percent()).isEqualTo(25);
        assertThat(part(partners, Aspect.REUSE).percent()).isEqualTo(9);
    }

    @EachDatabase
    void those_who_helped_most_colleagues_are_found_by_a_broader_concept_too(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId mei = item(db, staff.mei());
        KnowledgeId tao = item(db, staff.tao());
        say(db, mei, staff.bo(), Feedback.USED);
        say(db, mei, staff.lead(), Feedback.HELPFUL);
        say(db, tao, staff.bo(), Feedback.USED);

        List<ReadExpertise.Knower> all = about(db, EVENT, viewer(staff));
        List<Expertise> known = db.in(em -> read(em).of(staff.mei(), viewer(staff), WORDS, 5));

        assertThat(all).extracting(ReadExpertise.Knower::agent).containsExactly(staff.mei(), staff.tao());
        assertThat(all.get(0).why().colleagues()).isEqualTo(2);
        assertThat(known).extracting(Expertise::concept).containsExactly(BIRTH);
        assertThat(db.<List<ReadExpertise.Knower>>in(
                        em -> read(em).about(EVENT, viewer(staff), staff.east(), WORDS, 5)))
                .isEmpty();
    }

    @EachDatabase
    void items_of_another_branch_speak_for_nobody_and_closed_accounts_are_not_found(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei());
        say(db, item, staff.bo(), Feedback.USED);
        db.run(em -> new Lore(em).forBranchOnly(item));
        Viewer east = staff.viewer(staff.bo(), staff.east(), Role.AGENT);

        assertThat(about(db, BIRTH, east)).isEmpty();
        assertThat(about(db, BIRTH, viewer(staff))).hasSize(1);
        assertThat(contributions(db, staff.mei(), east).rows()).isEmpty();
        assertThat(contributions(db, staff.mei(), viewer(staff)).rows()).hasSize(1);

        Viewer admin = staff.viewer(staff.lead(), staff.west(), Role.ADMINISTRATOR);
        db.run(em -> new CloseAccount(new People(em), new Outbox(em, at(NOW))).close(staff.mei(), admin));
        assertThat(about(db, BIRTH, viewer(staff))).isEmpty();
    }

    @EachDatabase
    void an_answered_question_of_somebody_else_speaks_for_the_author(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff.mei());
        db.run(em -> Sql.of(
                        "insert into question (wording, search_key, lang, asked_by, asked_at, searches, searchers, due_on,"
                                + " state, item_id, closed_at) values ('q', 'q', 'en', ?, ?, 1, 1, '2026-07-01', 'ANSWERED', ?, ?)",
                        staff.bo().value(),
                        NOW,
                        item.value(),
                        NOW)
                .execute(em));

        List<ReadExpertise.Knower> found = about(db, BIRTH, viewer(staff));

        assertThat(found).extracting(one -> one.why().answers()).containsExactly(1L);
        assertThat(found.get(0).why().percent()).isEqualTo(40);
        assertThat(db.<ReadExpertise.Achieved>in(em -> read(em).achievedBy(staff.mei())))
                .isEqualTo(new ReadExpertise.Achieved(1, 0, 1));
    }

    @EachDatabase
    void a_manager_endorses_once_and_may_take_it_back(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        long given = db.in(em -> endorse(em).give(staff.mei(), BIRTH, "  Patient with young families.  ", lead));

        assertThatThrownBy(() -> db.run(em -> endorse(em).give(staff.mei(), BIRTH, "Again", lead)))
                .isInstanceOf(AlreadyEndorsed.class);
        db.run(em -> endorse(em).give(staff.mei(), null, "Always there.", lead));
        assertThat(endorsements(db, staff))
                .extracting(Endorsed::words)
                .containsExactlyInAnyOrder("Patient with young families.", "Always there.");

        assertThatThrownBy(() -> db.run(em -> endorse(em).takeBack(given, viewer(staff))))
                .isInstanceOf(NotFound.class);
        db.run(em -> endorse(em).takeBack(given, lead));
        db.run(em -> endorse(em).takeBack(given, lead));
        assertThat(endorsements(db, staff)).extracting(Endorsed::concept).containsOnlyNulls();
        db.run(em -> endorse(em).give(staff.mei(), BIRTH, "Now again.", lead));
        assertThat(endorsements(db, staff)).hasSize(2);
    }

    @EachDatabase
    void only_managers_endorse_and_never_themselves_nobody_or_without_words(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer lead = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);

        assertThatThrownBy(() -> db.run(em -> endorse(em).give(staff.tao(), null, "Fine", viewer(staff))))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> endorse(em).give(staff.lead(), null, "Fine", lead)))
                .isInstanceOf(OwnEndorsement.class);
        assertThatThrownBy(() -> db.run(em -> endorse(em).give(new AgentId(999), null, "Fine", lead)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> endorse(em).give(staff.mei(), null, "  ", lead)))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> db.run(em -> endorse(em).give(staff.mei(), null, "x".repeat(301), lead)))
                .isInstanceOf(Required.class);
        assertThat(endorsements(db, staff)).isEmpty();
    }

    private static List<Endorsed> endorsements(Db db, Staff staff) {
        return db.in(em -> endorse(em).of(staff.mei()));
    }

    private static Viewer viewer(Staff staff) {
        return staff.viewer(staff.mei(), staff.west(), Role.AGENT);
    }

    private static List<ReadExpertise.Knower> about(Db db, ConceptId concept, Viewer viewer) {
        return db.in(em -> read(em).about(concept, viewer, null, WORDS, 5));
    }

    private static Page<ReadContributions.Contribution> contributions(Db db, AgentId author, Viewer viewer) {
        return db.in(em -> new ReadContributions(em).of(author, viewer, Page.Request.first(5)));
    }

    private static KnowledgeId item(Db db, AgentId author) {
        return db.in(em -> new Lore(em).item(author, "添丁", NOW, Confidence.VALIDATED, List.of(BIRTH), List.of()));
    }

    private static void say(Db db, KnowledgeId item, AgentId by, Feedback what) {
        db.run(em -> {
            ShowingId showing = new Lore(em).shown(item, 5, by, NOW);
            new GiveFeedback(em, at(NOW), new Outbox(em, at(NOW))).on(showing, what, Staff.agent(by));
        });
    }

    private static Quality.Part part(Quality quality, Aspect aspect) {
        return quality.parts().stream()
                .filter(p -> p.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    private static ReadExpertise read(EntityManager em) {
        return new ReadExpertise(em, at(NOW));
    }

    private static Endorse endorse(EntityManager em) {
        return new Endorse(em, at(NOW));
    }

    private static Term term(ConceptId id, @Nullable ConceptId broader) {
        return new Term(
                id,
                "https://x/" + id,
                "life-event",
                "词" + id,
                "word " + id,
                List.of(),
                List.of(),
                "",
                "",
                broader,
                List.of());
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
