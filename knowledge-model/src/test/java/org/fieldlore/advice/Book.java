package org.fieldlore.advice;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Sql;

/** Puts customers, policies, notes and segments into the database as imports leave them, for tests of what follows. */
public record Book(EntityManager em) {
    private static final Instant THEN = Instant.parse("2026-01-05T08:00:00Z");

    /** A married client of 38 with one child. */
    public long customer(AgentId agent) {
        long id = 1 + Sql.of("select coalesce(max(c.id), 0) from customer c").number(em);
        Sql.of(
                        "insert into customer (id, external_id, kind, name, name_key, birth_date, marital_status, children,"
                                + " stage, agent_id, updated_at, version) values (?, ?, 'INDIVIDUAL', '周宁', '周宁', ?,"
                                + " 'MARRIED', 1, 'CLIENT', ?, ?, 1)",
                        id,
                        "c" + id,
                        LocalDate.of(1988, 3, 2),
                        agent.value(),
                        THEN)
                .execute(em);
        return id;
    }

    public long policy(long customer, String line, LocalDate end, String premium) {
        long id = 1 + Sql.of("select coalesce(max(p.id), 0) from policy p").number(em);
        Sql.of(
                        "insert into policy (id, external_id, customer_id, line, premium, currency, end_date, status,"
                                + " renewal, updated_at) values (?, ?, ?, ?, ?, 'CNY', ?, 'IN_FORCE', 'NONE', ?)",
                        id,
                        "p" + id,
                        customer,
                        line,
                        new BigDecimal(premium),
                        end,
                        THEN)
                .execute(em);
        Sql.of(
                        "update customer set premium_in_force = premium_in_force + ?,"
                                + " policies_in_force = policies_in_force + 1 where id = ?",
                        new BigDecimal(premium),
                        customer)
                .execute(em);
        return id;
    }

    public void claim(long policy, long customer, LocalDate day) {
        long id = 1 + Sql.of("select coalesce(max(c.id), 0) from claim c").number(em);
        Sql.of(
                        "insert into claim (id, external_id, policy_id, customer_id, occurred_on, status, updated_at)"
                                + " values (?, ?, ?, ?, ?, 'PAID', ?)",
                        id,
                        "k" + id,
                        policy,
                        customer,
                        day,
                        THEN)
                .execute(em);
    }

    public void note(long customer, Instant at, String text) {
        long id = 1 + Sql.of("select coalesce(max(i.id), 0) from interaction i").number(em);
        Sql.of(
                        "insert into interaction (id, customer_id, happened_at, kind, body, updated_at)"
                                + " values (?, ?, ?, 'CALL', ?, ?)",
                        id,
                        customer,
                        at,
                        text,
                        at)
                .execute(em);
        Sql.of("update customer set last_contact = ? where id = ?", at, customer)
                .execute(em);
    }

    /** Somebody who looks after the customer notes that they object. */
    public void objects(long customer, UsePurpose purpose, AgentId agent) {
        Sql.of(
                        "insert into customer_consent (customer_id, purpose, stand, channel, source, stated_on, recorded_by,"
                                + " recorded_at, standing) values (?, ?, 'OBJECTS', 'PHONE', '', ?, ?, ?, 1)",
                        customer,
                        purpose,
                        LocalDate.of(2026, 1, 1),
                        agent.value(),
                        THEN)
                .execute(em);
    }

    public SegmentId segment(String code) {
        Sql.of(
                        "insert into segment (code, name_zh, name_en, goal_zh, goal_en, rule_json, updated_at)"
                                + " values (?, ?, ?, '目标', 'Goal', '[]', ?)",
                        code,
                        code + " 群",
                        code,
                        THEN)
                .execute(em);
        return new SegmentId(
                Sql.of("select s.id from segment s where s.code = ?", code).number(em));
    }

    public void member(SegmentId segment, long customer) {
        Sql.of("insert into segment_member (segment_id, customer_id) values (?, ?)", segment.value(), customer)
                .execute(em);
    }
}
