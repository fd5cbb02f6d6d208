package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;
import org.fieldlore.shared.Required;

class GiveFeedbackDbTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00.123456Z"), ZoneOffset.UTC);

    @EachDatabase
    void the_same_word_twice_is_one_feedback(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId showing = showing(db, staff.mei());

        FeedbackId first = give(db, showing, Feedback.USED, staff.mei());
        FeedbackId again = give(db, showing, Feedback.USED, staff.mei());
        FeedbackId other = give(db, showing, Feedback.HELPFUL, staff.mei());

        assertThat(again).isEqualTo(first).isNotEqualTo(other);
        assertThat(told(db)).containsExactly(first.toString(), other.toString());
    }

    @EachDatabase
    void undoing_twice_changes_nothing_and_the_same_may_be_said_again(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId showing = showing(db, staff.mei());
        FeedbackId first = give(db, showing, Feedback.USED, staff.mei());

        db.run(em -> use(em).undo(first, Staff.agent(staff.mei())));
        db.run(em -> use(em).undo(first, Staff.agent(staff.mei())));
        FeedbackId second = give(db, showing, Feedback.USED, staff.mei());

        assertThat(second).isNotEqualTo(first);
        assertThat(told(db)).containsExactly(first.toString(), first.toString(), second.toString());
        db.run(em -> {
            List<GivenFeedback> alike = new ReadFeedback(em).alike(List.of(second.value(), 999L));
            assertThat(alike).extracting(GivenFeedback::stands).containsExactly(false, true);
            assertThat(alike.get(1).givenAt()).isEqualTo(CLOCK.instant());
        });
    }

    @EachDatabase
    void nobody_speaks_for_or_takes_back_for_somebody_else(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId showing = showing(db, staff.mei());
        FeedbackId given = give(db, showing, Feedback.USED, staff.mei());

        assertThatThrownBy(() -> give(db, showing, Feedback.USED, staff.tao())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> db.run(em -> use(em).undo(given, Staff.agent(staff.tao()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> give(db, new ShowingId(999), Feedback.USED, staff.mei()))
                .isInstanceOf(NotFound.class);
    }

    @EachDatabase
    void a_reason_is_kept_as_written_and_an_endless_one_refused(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId showing = showing(db, staff.mei());

        FeedbackId given =
                db.in(em -> use(em).on(showing, Feedback.OUTDATED, Staff.agent(staff.mei()), " 费率 <script> 已调整 "));

        db.run(em -> assertThat(new ReadFeedback(em).alike(List.of(given.value())))
                .extracting(GivenFeedback::reason)
                .containsExactly("费率 <script> 已调整"));
        assertThatThrownBy(() -> db.run(em ->
                        use(em).on(showing, Feedback.NOT_FOR_CUSTOMER, Staff.agent(staff.mei()), "长".repeat(501))))
                .isInstanceOf(Required.class);
    }

    private static ShowingId showing(Db db, AgentId viewer) {
        return db.in(em -> {
            Score score = new Score(List.of(), 0, 1, 1, 1, 1, 1, 1);
            Showing showing = new Showing(new CustomerId(5), new KnowledgeId(7), viewer, CLOCK.instant(), 1, score);
            em.persist(showing);
            em.flush();
            return showing.id();
        });
    }

    private static FeedbackId give(Db db, ShowingId showing, Feedback feedback, AgentId by) {
        return db.in(em -> use(em).on(showing, feedback, Staff.agent(by)));
    }

    private static List<String> told(Db db) {
        return db.in(em -> new Outbox(em, CLOCK)
                .due(50).stream()
                        .filter(entry -> entry.topic().equals(GivenFeedback.TOPIC))
                        .map(OutboxEntry::subject)
                        .toList());
    }

    private static GiveFeedback use(EntityManager em) {
        return new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK));
    }
}
