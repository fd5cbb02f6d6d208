package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldlore.customer.Archive.TODAY;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.PolicyId;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.SqlCount;

class StoryDbTest {
    private static final UUID SLIP = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final RecordVoice.Answer ANSWER =
            new RecordVoice.Answer(TODAY, Touchpoint.EMOTION, 3, 2, Dissatisfaction.CLAIM_SLOW, "等了两个月");

    @EachDatabase
    void everything_stands_in_one_story_newest_first_in_one_statement(Db db) {
        Archive archive = filled(db);
        CustomerView view = archive.view("C1", archive.lin);

        SqlCount.begin();
        ReadStory.Story story = story(db, view, archive.lin, EnumSet.allOf(StoryKind.class), 50);

        assertThat(SqlCount.end()).isLessThanOrEqualTo(1);
        assertThat(story.newest())
                .extracting(Happening::kind, Happening::code)
                .containsExactly(
                        tuple(StoryKind.POLICY_ENDED, "MOTOR"),
                        tuple(StoryKind.CORRECTION, "CITY"),
                        tuple(StoryKind.SURVEY, "EMOTION"),
                        tuple(StoryKind.COMPLAINT, "SUPPORT"),
                        tuple(StoryKind.LIFE_EVENT, "CAR"),
                        tuple(StoryKind.CLAIM, "MOTOR"),
                        tuple(StoryKind.CONTACT, "CALL"),
                        tuple(StoryKind.POLICY_BEGUN, "MOTOR"));
        assertThat(story.more()).isFalse();
        assertThat(story.newest()).filteredOn(Happening::mine).hasSize(3);
        Happening claim = story.newest().get(5);
        assertThat(claim.source().place()).isEqualTo("extract.csv:2");
        assertThat(claim.currency()).isEqualTo("CNY");
        assertThat(story.newest().get(2).nps()).isEqualTo(3);
        assertThat(Objects.requireNonNull(story.newest().get(6).who()).zh()).isEqualTo("林慧");
    }

    @EachDatabase
    void a_part_of_the_story_is_told_page_by_page(Db db) {
        Archive archive = filled(db);
        archive.interactions(IntStream.range(0, 30)
                .mapToObj(i -> Archive.call(
                        "C1", "通话 " + i, Instant.parse("2026-05-01T00:00:00Z").plusSeconds(i)))
                .toArray(InteractionFacts[]::new));
        CustomerView view = archive.view("C1", archive.lin);

        ReadStory.Story first = story(db, view, archive.lin, Set.of(StoryKind.CONTACT), 20);
        ReadStory.Story all = story(db, view, archive.lin, Set.of(StoryKind.CONTACT), 40);

        assertThat(first.voices()).extracting(Happening::kind).containsExactly(StoryKind.SURVEY, StoryKind.COMPLAINT);
        assertThat(first.newest()).hasSize(20);
        assertThat(first.more()).isTrue();
        assertThat(first.newest().get(0).text()).isEqualTo("通话 29");
        assertThat(all.newest()).hasSize(31);
        assertThat(all.more()).isFalse();
        assertThat(all.newest().subList(0, 20)).isEqualTo(first.newest());
    }

    @EachDatabase
    void whoever_sees_less_is_told_less(Db db) {
        Archive archive = filled(db);
        correct(db, archive, Fact.INCOME, "500000");
        CustomerView colleague = archive.view("C1", archive.chen);
        CustomerView administrator = archive.view("C1", archive.administrator);

        List<Happening> told = story(db, colleague, archive.chen, Set.of(StoryKind.CORRECTION), 50)
                .newest();
        assertThat(told).extracting(Happening::code).contains("INCOME");
        assertThat(told)
                .filteredOn(one -> one.code().equals("INCOME"))
                .extracting(Happening::text)
                .containsOnlyNulls();
        assertThat(story(db, administrator, archive.administrator, EnumSet.allOf(StoryKind.class), 50)
                        .newest())
                .filteredOn(one -> one.kind() != StoryKind.CORRECTION)
                .extracting(Happening::text)
                .containsOnlyNulls();
    }

    @EachDatabase
    void the_same_slip_sent_twice_is_one_record(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");

        long first = db.in(em -> voice(em).answer(id, archive.lin, ANSWER, SLIP));
        long second = db.in(em -> voice(em).answer(id, archive.lin, ANSWER, SLIP));

        assertThat(second).isEqualTo(first);
    }

    @EachDatabase
    void what_was_entered_is_taken_back_by_whoever_entered_it(Db db) {
        Archive archive = filled(db);
        CustomerView view = archive.view("C1", archive.lin);
        for (StoryKind kind : Set.of(StoryKind.SURVEY, StoryKind.COMPLAINT, StoryKind.LIFE_EVENT)) {
            long id = story(db, view, archive.lin, Set.of(kind), 5)
                    .newest()
                    .get(0)
                    .id();
            assertThatThrownBy(() -> db.run(em -> voice(em).takeBack(kind, id, archive.manager)))
                    .isInstanceOf(NotFound.class);

            db.run(em -> voice(em).takeBack(kind, id, archive.lin));

            assertThat(story(db, view, archive.lin, Set.of(kind), 5).newest()).isEmpty();
        }
    }

    @EachDatabase
    void what_cannot_be_is_refused_and_nothing_is_kept(Db db) {
        Archive archive = filled(db);
        CustomerId id = archive.id("C1");
        UUID slip = UUID.randomUUID();
        RecordVoice.Answer empty = new RecordVoice.Answer(TODAY, Touchpoint.EMOTION, null, null, null, "");
        RecordVoice.Answer off = new RecordVoice.Answer(TODAY, Touchpoint.EMOTION, 11, null, null, "");

        refused(db, em -> voice(em).answer(id, archive.lin, empty, slip), NothingAnswered.class);
        refused(db, em -> voice(em).answer(id, archive.lin, off, slip), ValueNotAllowed.class);
        refused(db, em -> voice(em).answer(id, archive.stranger, ANSWER, slip), NotFound.class);
        refused(db, em -> voice(em).answer(id, archive.administrator, ANSWER, slip), NotAllowed.class);
        refused(
                db,
                em -> voice(em).event(id, archive.lin, LifeEventKind.CAR, TODAY.plusDays(2), "", slip),
                StatedInFuture.class);
        refused(
                db,
                em -> voice(em).complaint(id, archive.lin, TODAY, Touchpoint.SUPPORT, Dissatisfaction.OTHER, " ", slip),
                Required.class);
        CustomerView view = archive.view("C1", archive.lin);
        assertThat(story(db, view, archive.lin, Set.of(StoryKind.SURVEY, StoryKind.COMPLAINT), 50)
                        .newest())
                .hasSize(2);
    }

    @EachDatabase
    void a_manager_settles_complaints_of_the_branch_and_an_undo_opens_them_again(Db db) {
        Archive archive = filled(db);
        Page.Request page = new Page.Request(0, 20);
        long id = db.in(em -> complaints(em).page(ComplaintStatus.OPEN, archive.manager, page))
                .rows()
                .get(0)
                .id();

        db.run(em -> complaints(em).settle(id, ComplaintStatus.RESOLVED, archive.manager));

        Page<ComplaintRow> open = db.in(em -> complaints(em).page(ComplaintStatus.OPEN, archive.manager, page));
        Page<ComplaintRow> all = db.in(em -> complaints(em).page(null, archive.manager, page));
        assertThat(open.rows()).isEmpty();
        assertThat(all.rows()).extracting(ComplaintRow::days).containsExactly(2L);
        ComplaintStatus before = db.in(em -> complaints(em).settle(id, ComplaintStatus.OPEN, archive.manager));
        assertThat(before).isEqualTo(ComplaintStatus.RESOLVED);
        assertThatThrownBy(() -> db.in(em -> complaints(em).page(null, archive.lin, page)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.in(em -> complaints(em).toWriteOf(id, archive.stranger)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void a_complaint_that_became_know_how_is_not_taken_back(Db db) {
        Archive archive = filled(db);
        CustomerView view = archive.view("C1", archive.lin);
        long id = story(db, view, archive.lin, Set.of(StoryKind.COMPLAINT), 5)
                .newest()
                .get(0)
                .id();

        db.run(em -> complaints(em).becomes(id, new KnowledgeId(77), archive.lin));

        ComplaintRow row = db.in(em -> complaints(em).toWriteOf(id, archive.chen));
        assertThat(row.item()).isEqualTo(new KnowledgeId(77));
        assertThat(row.text()).isEqualTo("电话打不通");
        assertThat(story(db, view, archive.lin, Set.of(StoryKind.COMPLAINT), 5)
                        .newest()
                        .get(0)
                        .mine())
                .isFalse();
        assertThatThrownBy(() -> db.run(em -> voice(em).takeBack(StoryKind.COMPLAINT, id, archive.lin)))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void why_a_customer_does_not_renew_is_kept_until_they_do(Db db) {
        Archive archive = filled(db);
        PolicyId policy = archive.view("C1", archive.lin).policies().get(0).id();

        renew(db, archive, policy, Renewal.NOT_RENEWING, DeclineReason.PRICE);
        assertThat(archive.view("C1", archive.lin).policies().get(0).lossReason())
                .isEqualTo(DeclineReason.PRICE);
        renew(db, archive, policy, Renewal.RENEWING, DeclineReason.PRICE);
        assertThat(archive.view("C1", archive.lin).policies().get(0).lossReason())
                .isNull();
        assertThat(DeclineReason.PRICE.ours()).isTrue();
        assertThat(DeclineReason.NO_NEED.ours()).isFalse();
    }

    private static void renew(Db db, Archive archive, PolicyId policy, Renewal meant, DeclineReason reason) {
        db.run(em -> new SetRenewal(em, new Outbox(em, Archive.CLOCK)).to(policy, archive.lin, meant, reason));
    }

    private static HandleComplaints complaints(EntityManager em) {
        return new HandleComplaints(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }

    private static void refused(Db db, Function<EntityManager, Long> what, Class<? extends Throwable> refusal) {
        assertThatThrownBy(() -> db.in(what)).isInstanceOf(refusal);
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"));
        archive.policies(
                Archive.policy("P1", "C1", Line.MOTOR, "3200", TODAY.plusDays(30)),
                new PolicyFacts(
                        "P2",
                        "C1",
                        Line.LIFE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "CNY",
                        null,
                        TODAY.plusYears(20),
                        PolicyStatus.IN_FORCE,
                        null,
                        null));
        archive.claims(Archive.claim("K1", "P1", TODAY.minusMonths(1)));
        archive.interactions(Archive.call("C1", "问起续保", Instant.parse("2026-03-01T00:00:00Z")));
        CustomerId id = archive.id("C1");
        correct(db, archive, Fact.CITY, "宁波");
        db.run(em -> {
            voice(em).answer(id, archive.lin, withDay(TODAY.minusDays(1)), UUID.randomUUID());
            voice(em)
                    .complaint(
                            id,
                            archive.lin,
                            TODAY.minusDays(2),
                            Touchpoint.SUPPORT,
                            Dissatisfaction.REACHABILITY,
                            "电话打不通",
                            UUID.randomUUID());
            voice(em).event(id, archive.lin, LifeEventKind.CAR, TODAY.minusDays(3), "", UUID.randomUUID());
        });
        return archive;
    }

    private static RecordVoice.Answer withDay(LocalDate day) {
        return new RecordVoice.Answer(day, ANSWER.touchpoint(), ANSWER.nps(), ANSWER.score(), ANSWER.reason(), "");
    }

    private static void correct(Db db, Archive archive, Fact fact, String value) {
        CustomerView now = archive.view("C1", archive.lin);
        db.run(em -> new CorrectCustomer(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK))
                .correct(now.id(), archive.lin, now.version(), Map.of(fact, value)));
    }

    private static ReadStory.Story story(Db db, CustomerView view, Viewer viewer, Set<StoryKind> kinds, int most) {
        return db.in(em -> new ReadStory(em, Archive.CLOCK).of(view, viewer, kinds, most));
    }

    private static RecordVoice voice(EntityManager em) {
        return new RecordVoice(em, Archive.CLOCK, new Outbox(em, Archive.CLOCK));
    }
}
