package org.fieldlore.advice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class CountHelpDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @EachDatabase
    void colleagues_count_once_and_at_each_stage_and_not_who_wrote_it_or_took_it_back(Db db) {
        House house = new House(db);

        house.said();

        assertThat(house.help()).containsExactly("", "2", "REFERRAL", "1", "RENEWAL", "2");
        house.undo();
        assertThat(house.help()).containsExactly("", "1", "REFERRAL", "1", "RENEWAL", "1");
    }

    @EachDatabase
    void what_was_said_before_is_counted_alike(Db db) throws IOException {
        House house = new House(db);
        house.said();
        List<String> counted = house.help();

        db.run(em -> Sql.of("delete from item_help").execute(em));
        for (String statement : migration().split(";", -1))
            if (statement.strip().startsWith("insert"))
                db.run(em -> Sql.of(statement).execute(em));

        assertThat(house.help()).isEqualTo(counted).isNotEmpty();
    }

    private static String migration() throws IOException {
        try (InputStream file = CountHelp.class.getResourceAsStream("/db/migration/V069__help.sql")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    /** An item of Bo's, and what is said of it. */
    private static final class House {
        private final Db db;
        private final Staff staff;
        private final KnowledgeId item;
        private @Nullable FeedbackId last;

        House(Db db) {
            this.db = db;
            this.staff = Staff.enrol(db);
            this.item = db.in(em -> new Lore(em).item(staff.bo(), "先保大人", NOW));
        }

        void said() {
            FeedbackId[] given = {
                says(1, staff.mei(), "RENEWAL", Feedback.HELPFUL),
                says(2, staff.mei(), "REFERRAL", Feedback.USED),
                says(3, staff.mei(), null, Feedback.USED),
                says(4, staff.bo(), "RENEWAL", Feedback.USED),
                says(5, staff.tao(), "REFERRAL", Feedback.OUTDATED),
                says(6, staff.tao(), "RENEWAL", Feedback.HELPFUL)
            };
            last = given[given.length - 1];
            count(given);
        }

        private FeedbackId says(int customer, AgentId agent, @Nullable String stage, Feedback said) {
            return db.in(em -> {
                ShowingId showing = new Lore(em).shown(item, customer, agent, NOW);
                if (stage != null)
                    Sql.of("update advice_showing set stage = ? where id = ?", stage, showing.value())
                            .execute(em);
                return new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK)).on(showing, said, Staff.agent(agent));
            });
        }

        void undo() {
            FeedbackId taken = Objects.requireNonNull(last);
            db.run(em -> new GiveFeedback(em, CLOCK, new Outbox(em, CLOCK)).undo(taken, Staff.agent(staff.tao())));
            count(taken);
        }

        private void count(FeedbackId... given) {
            db.run(em -> new CountHelp(em, new ReadFeedback(em))
                    .apply(Arrays.stream(given).map(FeedbackId::toString).toList()));
        }

        List<String> help() {
            return db
                    .in(em -> Sql.of(
                                    "select h.stage, h.colleagues from item_help h where h.item_id = ? order by h.stage",
                                    item.value())
                            .rows(em))
                    .stream()
                    .flatMap(row -> List.of(Objects.requireNonNullElse(row.textOrNull(0), ""), row.text(1)).stream())
                    .toList();
        }
    }
}
