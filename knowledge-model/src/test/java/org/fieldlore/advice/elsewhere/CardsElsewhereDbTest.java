package org.fieldlore.advice.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.GivenFeedback;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class CardsElsewhereDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    @EachDatabase
    void a_card_is_recalled_once_from_each_system_that_was_given_it(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff);
        ShowingId card = shown(db, staff, item);
        give(db, "crm", card);
        give(db, "desk", card);
        recall(db, item);
        assertThat(waiting(db)).isEmpty();

        archive(db, item, null);
        recall(db, item);
        recall(db, item);

        assertThat(waiting(db)).extracting(CardEvent::system).containsExactlyInAnyOrder("crm", "desk");
        assertThat(waiting(db)).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(CardEventKind.RECALLED);
            assertThat(event.showing()).isEqualTo(card);
            assertThat(event.code()).isEqualTo("ARCHIVED");
        });
    }

    @EachDatabase
    void a_card_that_is_given_again_can_be_recalled_again(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff);
        ShowingId card = shown(db, staff, item);
        give(db, "crm", card);
        archive(db, item, "2026-06-29");
        recall(db, item);
        db.run(em -> new GiveCards(em, at(NOW.plusSeconds(60))).given("crm", List.of(card)));
        recall(db, item);

        assertThat(waiting(db)).extracting(CardEvent::code).containsExactly("OUT_OF_DATE", "OUT_OF_DATE");
        assertThat(waiting(db)).extracting(CardEvent::id).doesNotHaveDuplicates();
    }

    @EachDatabase
    void feedback_is_told_to_all_but_the_system_that_reported_it(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId card = shown(db, staff, item(db, staff));
        give(db, "crm", card);
        give(db, "desk", card);

        db.run(em ->
                feedback(em).reported(List.of(new GiveFeedback.Report(card, Feedback.USED, null, null, NOW)), "crm"));
        tell(db);
        tell(db);

        assertThat(waiting(db)).singleElement().satisfies(event -> {
            assertThat(event.system()).isEqualTo("desk");
            assertThat(event.kind()).isEqualTo(CardEventKind.FEEDBACK);
            assertThat(event.code()).isEqualTo("USED");
        });
    }

    @EachDatabase
    void what_is_taken_back_in_the_portal_is_told_to_all(Db db) {
        Staff staff = Staff.enrol(db);
        ShowingId card = shown(db, staff, item(db, staff));
        give(db, "crm", card);
        db.run(em ->
                feedback(em).reported(List.of(new GiveFeedback.Report(card, Feedback.USED, null, null, NOW)), "crm"));
        tell(db);
        db.run(em -> feedback(em).undo(new FeedbackId(1), Staff.agent(staff.mei())));
        tell(db);

        assertThat(waiting(db)).extracting(CardEvent::kind).containsExactly(CardEventKind.WITHDRAWN);
    }

    @EachDatabase
    void nothing_is_told_of_cards_that_were_given_to_nobody(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = item(db, staff);
        ShowingId card = shown(db, staff, item);
        db.run(em -> feedback(em).on(card, Feedback.HELPFUL, Staff.agent(staff.mei())));
        tell(db);
        archive(db, item, null);
        recall(db, item);

        assertThat(waiting(db)).isEmpty();
    }

    @EachDatabase
    void what_is_not_taken_is_tried_later_and_later_then_given_up_and_can_be_sent_again(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer admin = staff.viewer(staff.lead(), staff.west(), Role.ADMINISTRATOR);
        String id = recalled(db, staff);
        Instant now = NOW;
        int attempts = 0;
        while (!due(db, now.plus(Duration.ofDays(2))).isEmpty()) {
            Instant then = now;
            db.run(em -> new CardEvents(em, at(then)).failed(id, "HTTP 503", false));
            attempts++;
            assertThat(due(db, now)).isEmpty();
            now = now.plus(Duration.ofDays(2));
        }

        assertThat(attempts).isEqualTo(10);
        assertThat(givenUp(db)).extracting(CardEvent::answer).containsExactly("HTTP 503");
        assertThatThrownBy(() -> db.run(em -> new CardEvents(em, at(NOW)).resend(id, Staff.agent(staff.mei()))))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> new CardEvents(em, at(NOW)).resend(id, admin));
        assertThat(due(db, NOW)).extracting(CardEvent::id).containsExactly(id);
        db.run(em -> new CardEvents(em, at(NOW)).failed(id, "HTTP 410", true));
        int resent = db.in(em -> new CardEvents(em, at(NOW)).resendAll("crm", admin));
        assertThat(resent).isEqualTo(1);
        db.run(em -> new CardEvents(em, at(NOW)).delivered(id, "HTTP 204"));
        assertThat(due(db, NOW)).isEmpty();
        Map<String, CardEvents.Standing> standings = db.in(em -> new CardEvents(em, at(NOW)).standings());
        assertThat(standings).containsEntry("crm", new CardEvents.Standing(0, 1, 0));
    }

    @EachDatabase
    void what_is_old_is_forgotten(Db db) {
        Staff staff = Staff.enrol(db);
        String id = recalled(db, staff);
        db.run(em -> new CardEvents(em, at(NOW)).delivered(id, "HTTP 204"));
        db.run(em -> new CardEvents(em, at(NOW.plus(Duration.ofDays(31)))).purge());

        db.run(em -> {
            assertThat(Sql.of("select count(*) from card_event").number(em)).isZero();
            assertThat(Sql.of("select count(*) from card_given").number(em)).isZero();
        });
    }

    @EachDatabase
    void a_signature_is_checked_by_the_published_key(Db db) {
        db.run(em -> new SignEvents(em, at(NOW)).prepare());
        byte[] key = db.in(em -> new SignEvents(em, at(NOW)).key());
        db.run(em -> new SignEvents(em, at(NOW)).prepare());
        byte[] text = {1, 2, 3};
        byte[] signature = db.in(em -> new SignEvents(em, at(NOW)).sign(text));

        assertThat(isSigned(key, text, signature)).isTrue();
        assertThat(isSigned(key, new byte[] {1, 2, 4}, signature)).isFalse();
    }

    private static boolean isSigned(byte[] key, byte[] text, byte[] signature) {
        try {
            byte[] encoded = HexFormat.of()
                    .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String recalled(Db db, Staff staff) {
        KnowledgeId item = item(db, staff);
        give(db, "crm", shown(db, staff, item));
        archive(db, item, null);
        recall(db, item);
        return waiting(db).get(0).id();
    }

    private static KnowledgeId item(Db db, Staff staff) {
        return db.in(em -> new Lore(em).item(staff.bo(), "有孩子的家庭先保大人", NOW));
    }

    private static ShowingId shown(Db db, Staff staff, KnowledgeId item) {
        return db.in(em -> new Lore(em).shown(item, 5, staff.mei(), NOW));
    }

    private static void give(Db db, String system, ShowingId card) {
        db.run(em -> new GiveCards(em, at(NOW)).given(system, List.of(card)));
    }

    private static void archive(Db db, KnowledgeId item, @Nullable String until) {
        db.run(em -> Sql.of(
                        "update knowledge_item set confidence = 'ARCHIVED', valid_until = ? where id = ?",
                        until == null ? "2030-01-01" : until,
                        item.value())
                .execute(em));
    }

    private static void recall(Db db, KnowledgeId item) {
        db.run(em -> new RecallCards(em, at(NOW)).apply(List.of(item.toString())));
    }

    private static void tell(Db db) {
        List<String> given = db.in(em -> em.createQuery("select f from GivenFeedback f", GivenFeedback.class)
                .getResultStream()
                .map(one -> one.id().toString())
                .toList());
        db.run(em -> new TellOfFeedback(em, at(NOW)).apply(given));
    }

    private static GiveFeedback feedback(EntityManager em) {
        return new GiveFeedback(em, at(NOW), new Outbox(em, at(NOW)));
    }

    private static List<CardEvent> waiting(Db db) {
        return due(db, NOW);
    }

    private static List<CardEvent> due(Db db, Instant now) {
        return db.in(em -> new CardEvents(em, at(now)).due(100));
    }

    private static List<CardEvent> givenUp(Db db) {
        return db.in(em -> new CardEvents(em, at(NOW)).givenUp(Page.Request.first(20)))
                .rows();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
