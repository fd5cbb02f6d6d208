package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fieldlore.advice.Lore;
import org.fieldlore.advice.Staff;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Deed;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class LedgerDbTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00.123456Z");
    private static final CreditSettings SETTINGS = CreditSettings.defaults();

    @EachDatabase
    void author_improver_and_reviewer_share_what_a_colleagues_use_brings(Db db) {
        Staff staff = Staff.enrol(db);
        settle(db, use("feedback:1", staff.mei(), staff.bo(), 0, List.of(staff.tao()), staff.lead(), true));

        assertThat(available(db, staff.mei())).isEqualTo(4);
        assertThat(available(db, staff.tao())).isEqualTo(1);
        assertSound(db);
    }

    @EachDatabase
    void the_same_events_in_any_order_leave_the_same_balances_where_caps_bite(Db db) {
        Staff staff = Staff.enrol(db);
        List<Merit> merits = new ArrayList<>();
        Random random = new Random(5);
        List<AgentId> people = List.of(staff.mei(), staff.tao(), staff.bo());
        for (int i = 0; i < 120; i++) {
            AgentId author = people.get(random.nextInt(3));
            AgentId actor = people.get(random.nextInt(3));
            if (!author.equals(actor))
                merits.add(use("feedback:" + i, author, actor, -random.nextInt(40), List.of(staff.lead()), null, true));
        }
        merits.forEach(merit -> settle(db, merit));
        List<Long> inOrder = people.stream().map(one -> available(db, one)).toList();
        assertSound(db);
        int expected = merits.size() * 5;
        assertThat(inOrder.stream().mapToLong(Long::longValue).sum()).isLessThan(expected);

        clear(db);
        Collections.shuffle(merits, random);
        for (int from = 0; from < merits.size(); from += 7)
            settle(db, merits.subList(from, Math.min(from + 7, merits.size())).toArray(Merit[]::new));

        assertThat(people.stream().map(one -> available(db, one)).toList()).isEqualTo(inOrder);
        assertSound(db);
    }

    @EachDatabase
    void telling_an_event_again_posts_nothing_and_taking_it_back_reverses_it(Db db) {
        Staff staff = Staff.enrol(db);
        Merit merit = use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true);
        settle(db, merit, merit);
        settle(db, merit);
        assertThat(transactions(db)).isEqualTo(1);

        settle(db, merit.standing(false));
        settle(db, merit.standing(false));

        assertThat(transactions(db)).isEqualTo(2);
        assertThat(available(db, staff.mei())).isZero();
        assertSound(db);
    }

    @EachDatabase
    void an_event_is_rated_by_the_rules_of_its_time(Db db) {
        Staff staff = Staff.enrol(db);
        Viewer manager = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        Map<PointsReason, Rule> rules = new EnumMap<>(RuleBook.shipped().rules());
        rules.put(PointsReason.USED_BY_OTHER, new Rule(50, 100, 0, 0));
        LocalDate tomorrow = SETTINGS.day(NOW).plusDays(1);
        int version =
                db.in(em -> change(em).from(tomorrow, rules, new Caps(0, 0, 0), 30, Consequence.NONE, "试行", manager));

        settle(
                db,
                use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true),
                use("feedback:2", staff.mei(), staff.bo(), 2, List.of(), null, true));

        assertThat(available(db, staff.mei())).isEqualTo(55);
        List<LedgerLine> lines = db.in(em -> read(em).entries(staff.mei(), Page.Request.first(10)))
                .rows();
        assertThat(lines).extracting(LedgerLine::ruleVersion).containsExactly(version, 0);
        List<ReadRules.Version> versions = db.in(em -> new ReadRules(em, at(NOW)).versions());
        assertThat(versions).extracting(ReadRules.Version::note).containsExactly("试行");
        assertThat(inForce(db, NOW)).isZero();
        assertThat(inForce(db, NOW.plus(2, ChronoUnit.DAYS))).isEqualTo(version);
    }

    @EachDatabase
    void rules_never_begin_in_the_past_and_only_managers_make_them(Db db) {
        Staff staff = Staff.enrol(db);
        Map<PointsReason, Rule> rules = RuleBook.shipped().rules();
        LocalDate today = SETTINGS.day(NOW);
        Viewer manager = staff.viewer(staff.lead(), staff.west(), Role.MANAGER);
        Viewer agent = staff.viewer(staff.mei(), staff.west(), Role.AGENT);

        assertThatThrownBy(() -> db.in(em ->
                        change(em).from(today.minusDays(1), rules, Caps.NONE, 30, Consequence.NONE, "x", manager)))
                .isInstanceOf(StartsInThePast.class);
        assertThatThrownBy(
                        () -> db.in(em -> change(em).from(today, rules, Caps.NONE, 30, Consequence.NONE, "x", agent)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> change(em).from(today, rules, Caps.NONE, 30, Consequence.NONE, "x", manager));
        // Begun today, they begin at this moment: what happened before keeps the rules it had.
        assertThat(inForce(db, NOW.minusSeconds(1))).isZero();
        assertThat(inForce(db, NOW)).isEqualTo(1);
    }

    @EachDatabase
    void a_deed_of_another_feature_is_credited_once_and_its_bounty_paid_once(Db db) {
        Staff staff = Staff.enrol(db);
        Deed deed =
                new Deed("ANSWER_ACCEPTED", "answer:17", staff.mei(), staff.bo(), null, NOW, true, 30, staff.east());

        db.run(em -> deeds(em).apply(List.of(deed.toString(), deed.toString())));
        db.run(em -> deeds(em).apply(List.of(deed.toString())));
        assertThat(available(db, staff.mei())).isEqualTo(40);

        Deed undone =
                new Deed("ANSWER_ACCEPTED", "answer:17", staff.mei(), staff.bo(), null, NOW, false, 30, staff.east());
        db.run(em -> deeds(em).apply(List.of(undone.toString())));
        db.run(em -> deeds(em).apply(List.of(undone.toString())));

        assertThat(available(db, staff.mei())).isZero();
        assertSound(db);
    }

    @EachDatabase
    void nobody_earns_by_a_deed_of_their_own(Db db) {
        Staff staff = Staff.enrol(db);
        Deed deed = new Deed("ANSWER_ACCEPTED", "answer:17", staff.mei(), staff.mei(), null, NOW, true, 0, null);

        db.run(em -> deeds(em).apply(List.of(deed.toString())));

        assertThat(available(db, staff.mei())).isZero();
    }

    @EachDatabase
    void care_for_the_work_of_others_is_credited(Db db) {
        Staff staff = Staff.enrol(db);
        KnowledgeId item = db.in(em -> new Lore(em).item(staff.mei(), "续保涨价怎么说", NOW));
        db.run(em -> {
            for (String event : List.of("APPROVED", "SUBMITTED"))
                Sql.of(
                                "insert into knowledge_event (item_id, version_number, event, by_id, happened_at)"
                                        + " values (?, 1, ?, ?, ?)",
                                item.value(),
                                event,
                                staff.lead().value(),
                                NOW)
                        .execute(em);
            Sql.of(
                            "insert into knowledge_version (item_id, version_number, revision, title, sections, links,"
                                    + " fingerprint, state, editor_id, created_at, saved_at, decided_at, decided_by)"
                                    + " values (?, 2, 1, 't', '{}', '{}', 'g', 'LIVE', ?, ?, ?, ?, ?)",
                            item.value(),
                            staff.tao().value(),
                            NOW,
                            NOW,
                            NOW,
                            staff.lead().value())
                    .execute(em);
        });

        db.run(em -> new CreditCare(em, ledger(em)).apply(List.of(item.toString(), "999")));
        db.run(em -> new CreditCare(em, ledger(em)).apply(List.of(item.toString())));

        assertThat(available(db, staff.lead())).isEqualTo(1);
        assertThat(available(db, staff.tao())).isEqualTo(5);
        assertThat(available(db, staff.mei())).isZero();
    }

    @EachDatabase
    void a_statement_adds_up(Db db) {
        Staff staff = Staff.enrol(db);
        settle(db, use("feedback:1", staff.mei(), staff.bo(), -3, List.of(), null, true));
        settle(db, use("feedback:2", staff.mei(), staff.tao(), -2, List.of(), null, true));
        LocalDate today = SETTINGS.day(NOW);

        Statement statement = db.in(em -> read(em).statement(staff.mei(), today, today));
        Statement later = db.in(em -> read(em).statement(staff.mei(), today.plusDays(1), today.plusDays(1)));

        assertThat(statement.before()).isZero();
        assertThat(statement.entries()).extracting(Statement.Entry::balance).containsExactly(5L, 10L);
        assertThat(statement.after()).isEqualTo(10);
        assertThat(later.before()).isEqualTo(10);
        assertThat(later.entries()).isEmpty();
    }

    @EachDatabase
    void the_database_itself_refuses_a_balance_on_the_wrong_side_and_a_second_writing(Db db) {
        Staff staff = Staff.enrol(db);
        settle(db, use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true));

        assertThatThrownBy(() -> db.run(em -> Sql.of("update points_account set balance = -1 where kind = 'AVAILABLE'")
                        .execute(em)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() ->
                        db.run(em -> Sql.of("delete from points_transaction").execute(em)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> db.run(em -> {
                    em.persist(new PointsTransaction("feedback:1", TransactionKind.EARNED, NOW, NOW));
                    em.flush();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> db.run(
                        em -> em.remove(em.createQuery("select t from PointsTransaction t", PointsTransaction.class)
                                .getSingleResult())))
                .hasStackTraceContaining("written for good");
        assertSound(db);
    }

    @EachDatabase
    void an_audit_finds_what_does_not_fit(Db db) {
        Staff staff = Staff.enrol(db);
        settle(db, use("feedback:1", staff.mei(), staff.bo(), 0, List.of(), null, true));
        db.run(em ->
                Sql.of("update points_posting set points = 7 where points = 5").execute(em));

        AuditLedger.Findings findings = db.in(em -> new AuditLedger(em).findings());

        assertThat(findings).isEqualTo(new AuditLedger.Findings(2, 1, 1));
        assertThat(findings.sound()).isFalse();
    }

    private static void clear(Db db) {
        db.run(em -> {
            for (String table : List.of(
                    "points_posting", "points_transaction", "points_event_part", "points_event", "points_account"))
                Sql.of("delete from " + table).execute(em);
        });
    }

    static void settle(Db db, Merit... merits) {
        db.run(em -> ledger(em).settle(Arrays.asList(merits)));
    }

    static Merit use(
            String cause,
            AgentId author,
            AgentId actor,
            int day,
            List<AgentId> improvers,
            @Nullable AgentId reviewer,
            boolean stands) {
        return new Merit(
                cause,
                PointsReason.USED_BY_OTHER,
                NOW.plus(day, ChronoUnit.DAYS),
                author,
                null,
                actor,
                improvers,
                reviewer,
                stands);
    }

    static long available(Db db, AgentId agent) {
        return db.in(em -> read(em).balance(agent));
    }

    private static int inForce(Db db, Instant moment) {
        return db.in(em -> new ReadRules(em, at(moment)).now().version());
    }

    private static long transactions(Db db) {
        return db.in(em -> Sql.of("select count(*) from points_transaction").number(em));
    }

    static void assertSound(Db db) {
        AuditLedger.Findings findings = db.in(em -> new AuditLedger(em).findings());
        assertThat(findings).isEqualTo(new AuditLedger.Findings(0, 0, 0));
    }

    static ReadCredit read(EntityManager em) {
        return new ReadCredit(em, at(NOW), SETTINGS);
    }

    static Ledger ledger(EntityManager em) {
        return new Ledger(em, at(NOW), SETTINGS);
    }

    private static CreditDeeds deeds(EntityManager em) {
        return new CreditDeeds(em, at(NOW), ledger(em));
    }

    private static ChangeRules change(EntityManager em) {
        return new ChangeRules(em, at(NOW), SETTINGS);
    }

    static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
