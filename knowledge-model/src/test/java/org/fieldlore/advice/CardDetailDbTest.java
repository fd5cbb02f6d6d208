package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.fieldlore.knowledge.ReadWordings;
import org.fieldlore.knowledge.Section;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;

class CardDetailDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-06-30T08:00:00Z");

    @EachDatabase
    void who_is_new_reads_full_cards_who_has_used_many_short_ones_and_a_choice_goes_before_both(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer mei = staff.viewer(staff.mei(), staff.west(), Role.AGENT);
        use(db, staff, CardDetail.EXPERIENCED - 1);
        assertThat(read(db, mei, NEXT_YEAR)).isEqualTo(Detail.FULL);

        use(db, staff, 1);
        assertThat(read(db, mei, NEXT_YEAR)).isEqualTo(Detail.SHORT);
        assertThat(read(db, mei, NOW)).as("half a year in the house").isEqualTo(Detail.FULL);

        db.run(em -> detail(em, NOW).choose(Detail.SHORT, mei));
        db.run(em -> detail(em, NOW).choose(Detail.FULL, mei));
        assertThat(read(db, mei, NEXT_YEAR)).isEqualTo(Detail.FULL);
        Viewer tao = staff.viewer(staff.tao(), staff.west(), Role.AGENT);
        db.run(em -> detail(em, NOW).choose(Detail.SHORT, tao));
        assertThat(read(db, tao, NOW)).isEqualTo(Detail.SHORT);
    }

    @EachDatabase
    void a_full_card_says_the_parts_of_what_is_live_in_reading_order_and_cuts_long_ones(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = db.in(em -> new Lore(em).item(staff.bo(), "先降价", NOW));
        String sections = "{\"RESULT\":\"" + "续".repeat(700) + "\",\"SITUATION\":\" 嫌贵 \",\"ACTION\":\"\"}";
        db.run(em -> Sql.of("update knowledge_version set sections = ? where item_id = ?", sections, item.value())
                .execute(em));

        List<CardPart> parts = db.in(em -> detail(em, NOW).parts(List.of(item))).get(item);

        assertThat(parts)
                .extracting(CardPart::section, part -> part.text().length())
                .containsExactly(tuple(Section.SITUATION, 2), tuple(Section.RESULT, 601));
        db.run(em -> assertThat(detail(em, NOW).parts(List.of())).isEmpty());
    }

    private static Detail read(Db db, Viewer viewer, Instant now) {
        return db.in(em -> detail(em, now).of(viewer));
    }

    private static void use(Db db, Staff staff, int times) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        db.run(em -> {
            for (int i = 0; i < times; i++) {
                KnowledgeId item = new Lore(em).item(staff.bo(), "经验", NOW);
                long customer = new Book(em).customer(staff.mei());
                ShowingId showing = new Lore(em).shown(item, customer, staff.mei(), NOW);
                new GiveFeedback(em, clock, new Outbox(em, clock)).on(showing, Feedback.USED, Staff.agent(staff.mei()));
            }
        });
    }

    private static CardDetail detail(EntityManager em, Instant now) {
        return new CardDetail(em, Clock.fixed(now, ZoneOffset.UTC), new ReadWordings(em));
    }
}
