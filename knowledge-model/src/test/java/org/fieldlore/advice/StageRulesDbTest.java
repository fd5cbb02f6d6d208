package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.rule.Table;
import org.fieldlore.rule.dmn.KieDecisionEngine;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;

class StageRulesDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    /** Which rule says that somebody is called about a quote from the seventh day on, and which that one waits before. */
    private static final int CALL = 3, WAIT = 2;

    private static ReadStageRules read(EntityManager em, Instant now) {
        return new ReadStageRules(em, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static int save(Db db, int basedOn, List<Table.Rule> rules, LocalDate day, String gaps, Viewer viewer) {
        return db.in(em -> new ChangeStageRules(em, Clock.fixed(NOW, ZoneOffset.UTC), read(em, NOW))
                .save(basedOn, rules, day, "Earlier", gaps, viewer));
    }

    private static List<Table.Rule> shipped() {
        return new ArrayList<>(ReadStageRules.shipped().rules());
    }

    private static Table.Rule days(int rule, String days) {
        Table.Rule old = shipped().get(rule);
        List<String> conditions = new ArrayList<>(old.conditions());
        conditions.set(2, days);
        return new Table.Rule(conditions, old.outcomes());
    }

    /** Calls about a quote from the third day on. */
    private static List<Table.Rule> earlier() {
        List<Table.Rule> rules = shipped();
        rules.set(WAIT, days(WAIT, "<= 2"));
        rules.set(CALL, days(CALL, "[3..39]"));
        return rules;
    }

    private static Viewer lead(Staff staff) {
        return staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
    }

    private static String quoteOpen(StageRules rules, int days) {
        Map<String, Object> outcome = rules.ready()
                .decide(Map.of(
                        "event", "QUOTE_OPEN", "grievance", false, "days", days, "reason", "NONE", "mood", "UNKNOWN"))
                .get(0)
                .outcome();
        return String.valueOf(outcome.get("step"));
    }

    @EachDatabase
    void a_server_takes_over_what_another_changed_when_it_looks(Db db) {
        Staff staff = Staff.enrol(db);
        StageRules rules = new StageRules(new KieDecisionEngine(), new Committed(db));
        assertThat(quoteOpen(rules, 4)).isEqualTo("WAIT");

        save(db, 0, earlier(), TODAY, "", lead(staff));
        assertThat(quoteOpen(rules, 4)).isEqualTo("WAIT");
        rules.refresh();

        assertThat(quoteOpen(rules, 4)).isEqualTo("CALL_ABOUT_QUOTE");
    }

    /** Reads in a transaction of its own each time, as the use case does in service. */
    private static final class Committed extends ReadStageRules {
        private final Db db;

        Committed(Db db) {
            super(db.in(em -> em), Clock.fixed(NOW, ZoneOffset.UTC));
            this.db = db;
        }

        @Override
        public int inForce() {
            return db.in(em -> read(em, NOW).inForce());
        }

        @Override
        public Table table(int version) {
            return db.in(em -> read(em, NOW).table(version));
        }
    }

    @EachDatabase
    void versions_tell_who_made_them_when_and_why_and_stay_to_be_read(Db db) {
        Staff staff = Staff.enrol(db);
        save(db, 0, earlier(), TODAY, "", lead(staff));
        save(db, 1, shipped(), TODAY.plusDays(3), "", lead(staff));

        db.run(em -> {
            ReadStageRules read = read(em, NOW);
            assertThat(read.versions())
                    .extracting(ReadStageRules.Version::number)
                    .containsExactly(2, 1);
            ReadStageRules.Version first = read.versions().get(1);
            assertThat(first.by("en")).isEqualTo("Shen Lan");
            assertThat(first.by("zh-CN")).isEqualTo("沈岚");
            assertThat(first.madeAt()).isEqualTo(NOW);
            assertThat(first.note()).isEqualTo("Earlier");
            assertThat(first.gaps()).isNull();
            assertThat(read.table(1).rules()).isEqualTo(earlier());
            assertThat(read.newest()).isEqualTo(2);
            assertThat(read.inForce()).isEqualTo(1);
            assertThat(read(em, NOW.plusSeconds(3 * 86_400)).inForce()).isEqualTo(2);
        });
    }

    @EachDatabase
    void of_two_who_edit_at_once_the_second_is_told_and_overwrites_nothing(Db db) {
        Staff staff = Staff.enrol(db);
        save(db, 0, earlier(), TODAY, "", lead(staff));

        assertThatThrownBy(() -> save(db, 0, shipped(), TODAY, "", lead(staff)))
                .isInstanceOfSatisfying(
                        RulesChangedMeanwhile.class,
                        refused -> assertThat(refused.facts()).containsExactly(1, "Earlier"));
        db.run(em -> assertThat(read(em, NOW).versions()).hasSize(1));
    }

    @EachDatabase
    void two_rules_at_once_are_refused_and_gaps_need_a_reason(Db db) {
        Staff staff = Staff.enrol(db);
        List<Table.Rule> twice = shipped();
        twice.set(CALL, days(CALL, "[3..39]"));
        List<Table.Rule> open = shipped();
        open.remove(CALL);

        assertThatThrownBy(() -> save(db, 0, twice, TODAY, "", lead(staff)))
                .isInstanceOfSatisfying(
                        RulesOverlap.class,
                        refused -> assertThat(refused.facts()).containsExactly("3, 4"));
        assertThatThrownBy(() -> save(db, 0, open, TODAY, " ", lead(staff))).isInstanceOf(GapsNotExplained.class);
        save(db, 0, open, TODAY, "The call centre calls", lead(staff));

        db.run(em -> assertThat(read(em, NOW).versions().get(0).gaps()).isEqualTo("The call centre calls"));
    }

    @EachDatabase
    void only_managers_and_administrators_change_rules_not_for_the_past_and_not_without_a_note(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);

        assertThatThrownBy(() -> save(db, 0, earlier(), TODAY, "", agent)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> save(db, 0, earlier(), TODAY.minusDays(1), "", lead(staff)))
                .isInstanceOf(RulesBeginInThePast.class);
        assertThatThrownBy(() -> db.run(em -> new ChangeStageRules(em, Clock.fixed(NOW, ZoneOffset.UTC), read(em, NOW))
                        .save(0, earlier(), TODAY, " ", "", lead(staff))))
                .isInstanceOf(Required.class);
    }

    @EachDatabase
    void a_version_that_the_product_no_longer_understands_gives_way_to_the_shipped_table(Db db) {
        Staff staff = Staff.enrol(db);
        save(db, 0, earlier(), TODAY, "", lead(staff));
        db.run(em -> Sql.of("update stage_rules set dmn = replace(dmn, 'QUOTE_OPEN', 'QUOTE_SENT')")
                .execute(em));

        db.run(em -> assertThat(quoteOpen(new StageRules(new KieDecisionEngine(), read(em, NOW)), 4))
                .isEqualTo("WAIT"));
    }
}
