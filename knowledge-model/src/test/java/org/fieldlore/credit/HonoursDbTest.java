package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.credit.LedgerDbTest.at;
import static org.fieldlore.credit.LedgerDbTest.settle;
import static org.fieldlore.credit.LedgerDbTest.use;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Sql;

class HonoursDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final Season SEASON = new Season(2026, 2);

    @EachDatabase
    void a_season_ranks_people_and_branches_by_what_they_earned_in_it(Db db) {
        Staff staff = Staff.enrol(db);
        settle(
                db,
                use("feedback:1", staff.mei(), staff.bo(), -100, List.of(), null, true),
                use("feedback:2", staff.bo(), staff.mei(), 0, List.of(), null, true),
                use("feedback:3", staff.mei(), staff.tao(), -1, List.of(), null, true));

        List<Standing> people = standing(db, staff);
        List<BranchStanding> branches = db.in(em -> LedgerDbTest.read(em).branches(lead(staff), SEASON));

        assertThat(people).extracting(Standing::points).containsExactly(5L, 5L);
        assertThat(branches).extracting(BranchStanding::nameEn).containsExactly("East branch", "West branch");
        assertThat(branches).extracting(BranchStanding::perHead).containsExactly(5L, 3L);
        assertThat(branches).extracting(BranchStanding::mine).containsExactly(false, true);
    }

    @EachDatabase
    void whoever_would_rather_not_appear_is_missing_until_they_change_their_mind(Db db) {
        Staff staff = Staff.enrol(db);
        settle(db, use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true));

        db.run(em -> join(em).stayAway(staff.mei()));
        db.run(em -> join(em).stayAway(staff.mei()));
        assertThat(standing(db, staff)).isEmpty();
        db.run(em -> join(em).appear(staff.mei()));
        assertThat(standing(db, staff)).hasSize(1);
    }

    @EachDatabase
    void badges_follow_from_what_still_stands(Db db) {
        Staff staff = Staff.enrol(db);
        Merit adopted = Merit.alone("adoption:1", PointsReason.ADOPTED, NOW, staff.mei(), null, null);
        settle(db, adopted);
        assertThat(won(db, staff)).containsExactly(new ReadHonours.Won(Badge.FIRST_ADOPTED, NOW));

        settle(db, adopted.standing(false));
        assertThat(won(db, staff)).isEmpty();
    }

    @EachDatabase
    void a_level_is_reached_with_its_points(Db db) {
        List<Level> levels = List.of(new Level(0, "新声", "New voice"), new Level(50, "行家", "Expert"));
        db.run(em -> {
            for (Level level : levels)
                Sql.of(
                                "insert into credit_level (points, name_zh, name_en) values (?, ?, ?)",
                                level.points(),
                                level.nameZh(),
                                level.nameEn())
                        .execute(em);
        });

        List<Level> read = db.in(em -> new ReadHonours(em).levels());
        assertThat(read).isEqualTo(levels);
        assertThat(ReadHonours.level(read, 49)).contains(levels.get(0));
        assertThat(ReadHonours.level(read, 50)).contains(levels.get(1));
        assertThat(ReadHonours.next(read, 49)).contains(levels.get(1));
        assertThat(ReadHonours.next(read, 50)).isEmpty();
    }

    @EachDatabase
    void those_who_never_contributed_are_nudged_once_a_month_until_they_do(Db db) {
        Staff staff = Staff.enrol(db);
        db.run(em -> new Lore(em).item(staff.tao(), "一", NOW));

        int first = db.in(em -> nudges(em, NOW).send("写一条试试？", lead(staff)));
        int again = db.in(em -> nudges(em, NOW.plus(1, ChronoUnit.HOURS)).send("再写一条？", lead(staff)));
        int later = db.in(em -> nudges(em, NOW.plus(31, ChronoUnit.DAYS)).send("还没写？", lead(staff)));

        assertThat(List.of(first, again, later)).containsExactly(1, 0, 1);
        assertThat(words(db, staff)).containsExactly("还没写？");
        Map<AgentId, Instant> last = db.in(em -> nudges(em, NOW).last(lead(staff)));
        assertThat(last).containsOnlyKeys(staff.mei());
        db.run(em -> new Lore(em).item(staff.mei(), "二", NOW));
        assertThat(words(db, staff)).isEmpty();
        assertThatThrownBy(() ->
                        db.run(em -> nudges(em, NOW).send("x", staff.viewer(staff.mei(), staff.west(), Role.AGENT))))
                .isInstanceOf(NotAllowed.class);
    }

    private static List<String> words(Db db, Staff staff) {
        return db.in(em -> nudges(em, NOW).waiting(staff.mei())).stream()
                .map(Nudges.Nudge::words)
                .toList();
    }

    private static List<ReadHonours.Won> won(Db db, Staff staff) {
        return db.in(em -> new ReadHonours(em).badges(staff.mei())).stream()
                .filter(won -> won.at() != null)
                .toList();
    }

    private static List<Standing> standing(Db db, Staff staff) {
        return db.in(em -> LedgerDbTest.read(em).standing(lead(staff), null, SEASON, 10));
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }

    private static JoinStandings join(EntityManager em) {
        return new JoinStandings(em, at(NOW));
    }

    private static Nudges nudges(EntityManager em, Instant now) {
        return new Nudges(em, at(now), CreditSettings.defaults());
    }
}
