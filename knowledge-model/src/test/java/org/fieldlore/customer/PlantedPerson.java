package org.fieldlore.customer;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.KnowledgeFixture;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.Sql;

/** A person whose name and numbers stand wherever texts are kept. */
final class PlantedPerson {
    static final String NAME = "卓然记号";
    static final String PHONE = "19900001234";
    static final String MAIL = "zorqelin@example.org";
    static final String NUMBER = "ZQX-CUST-77";
    static final List<String> PLANTED = List.of(
            NAME,
            PHONE,
            MAIL,
            NUMBER,
            "990101198803051239",
            "浙Z99887",
            "ZQX-POL-1",
            "ZQX-CLM-1",
            "ZQX-QUO-1",
            "旧名记号",
            "记号路77号");
    static final CustomerId ID = new CustomerId(4_711);

    private PlantedPerson() {}

    static KnowledgeFixture planted(Db db, String status) {
        KnowledgeFixture knowledge = new KnowledgeFixture(db);
        knowledge.approved(KnowledgeFixture.experience("给" + NAME + "的第一份保单", "先问" + NAME + "的现金流。"));
        db.run(em -> {
            insert(em, "household", Map.of("id", 9, "external_key", "H-9", "updated_at", knowledge.now));
            customer(em, ID.value(), NUMBER, knowledge);
            Sql.of("update customer set household_id = 9 where id = ?", ID.value())
                    .execute(em);
            policyAndClaim(em, status, knowledge);
            about(em, knowledge);
            elsewhere(em, knowledge);
        });
        return knowledge;
    }

    static void customer(EntityManager em, long id, String externalId, KnowledgeFixture knowledge) {
        Sql.of(
                        "insert into customer (id, external_id, kind, name, name_key, birth_date, id_number, phone, phone_digits,"
                                + " email, plate, note, agent_id, source_place, updated_at, version, address) values"
                                + " (?, ?, 'INDIVIDUAL', ?, ?, ?, '990101198803051239', ?, ?, ?, '浙Z99887', '爱问价', ?, 'a.csv:2', ?, 0, '记号路77号')",
                        id,
                        externalId,
                        NAME,
                        NAME,
                        LocalDate.of(1988, 3, 5),
                        PHONE,
                        PHONE,
                        MAIL,
                        knowledge.author.value(),
                        knowledge.now)
                .execute(em);
    }

    private static void policyAndClaim(EntityManager em, String status, KnowledgeFixture knowledge) {
        Sql.of(
                        "insert into policy (id, external_id, customer_id, line, plate, premium, currency, status, renewal, updated_at)"
                                + " values (81, 'ZQX-POL-1', ?, 'MOTOR', '浙Z99887', 3200.50, 'CNY', ?, 'UNDECIDED', ?)",
                        ID.value(),
                        status,
                        knowledge.now)
                .execute(em);
        Sql.of(
                        "insert into claim (id, external_id, policy_id, customer_id, occurred_on, amount, status, cause, updated_at)"
                                + " values (91, 'ZQX-CLM-1', 81, ?, ?, 640, 'PAID', ?, ?)",
                        ID.value(),
                        LocalDate.of(2026, 1, 5),
                        NAME + "追尾",
                        knowledge.now)
                .execute(em);
    }

    private static void about(EntityManager em, KnowledgeFixture knowledge) {
        long by = knowledge.author.value();
        insert(
                em,
                "filled_fact",
                Map.of(
                        "customer_id",
                        ID.value(),
                        "fact",
                        Fact.ADDRESS,
                        "fact_value",
                        "记号路77号",
                        "fill_rule",
                        Filling.DEFAULT,
                        "filled_at",
                        knowledge.now));
        insert(
                em,
                "interaction",
                Map.of(
                        "id",
                        71,
                        "customer_id",
                        ID.value(),
                        "happened_at",
                        knowledge.now,
                        "kind",
                        "CALL",
                        "body",
                        NAME + " 来电 " + PHONE,
                        "updated_at",
                        knowledge.now));
        insert(
                em,
                "customer_correction",
                Map.of(
                        "customer_id",
                        ID.value(),
                        "fact",
                        "NAME",
                        "before_value",
                        "旧名记号",
                        "after_value",
                        NAME,
                        "corrected_by",
                        by,
                        "corrected_at",
                        knowledge.now));
        Origin origin = Origin.imported(7L, NAME + ".csv:2", knowledge.now);
        LocalDate day = LocalDate.of(2026, 1, 5);
        QuoteFacts quote = new QuoteFacts(
                "ZQX-QUO-1", NUMBER, null, Line.LIFE, NAME + "专属", null, null, day, null, null, DeclineReason.LATER);
        born(em, new Quote(quote, ID.value(), "CNY", origin), quote, origin);
        ComplaintFacts complaint = new ComplaintFacts(
                "ZQX-COM-1",
                NUMBER,
                null,
                null,
                day,
                Touchpoint.EMOTION,
                Dissatisfaction.SERVICE,
                NAME + "说没人接电话",
                null,
                null);
        born(em, new Complaint(complaint, ID.value(), origin), complaint, origin);
        SurveyFacts answer =
                new SurveyFacts("ZQX-ANS-1", NUMBER, null, day, Touchpoint.SUPPORT, 3, 2, null, "请打 " + PHONE);
        born(em, new SurveyAnswer(answer, ID.value(), origin), answer, origin);
        LifeEventFacts event = new LifeEventFacts("ZQX-EVE-1", NUMBER, null, LifeEventKind.BIRTH, day, NAME + "得子");
        born(em, new LifeEvent(event, ID.value(), origin), event, origin);
        em.persist(new Look(ID, knowledge.author, LookPurpose.IDENTIFY, NAME, List.of(Fact.PHONE), knowledge.now));
        em.persist(new Consent(
                ID,
                new Consent.Statement(
                        UsePurpose.MARKETING,
                        Stand.OBJECTS,
                        ConsentChannel.LETTER,
                        NAME + "来信",
                        LocalDate.of(2020, 1, 1)),
                knowledge.author,
                knowledge.now));
        insert(
                em,
                "advice_showing",
                Map.of(
                        "customer_id",
                        ID.value(),
                        "item_id",
                        1,
                        "viewer_id",
                        by,
                        "shown_on",
                        LocalDate.of(2026, 1, 5),
                        "shown_at",
                        knowledge.now,
                        "position",
                        1,
                        "fit",
                        0.5,
                        "trust",
                        0.5,
                        "parts",
                        "[]"));
    }

    private static <F extends RecordFacts> void born(
            EntityManager em, CustomerRecord<F> record, F facts, Origin origin) {
        record.take(facts, new RecordFacts.Whose(ID.value(), null, null), origin);
        em.persist(record);
    }

    private static void elsewhere(EntityManager em, KnowledgeFixture knowledge) {
        long by = knowledge.author.value();
        insert(
                em,
                "search_query",
                Map.ofEntries(
                        Map.entry("query_id", "q"),
                        Map.entry("client_id", "c"),
                        Map.entry("channel", "PAGE"),
                        Map.entry("asked_at", knowledge.now),
                        Map.entry("user_query", NAME),
                        Map.entry("text_key", NAME),
                        Map.entry("withheld", 0),
                        Map.entry("lang", "zh"),
                        Map.entry("query_attributes", "{}"),
                        Map.entry("total", 0),
                        Map.entry("took_ms", 1.0),
                        Map.entry("hit_ids", ""),
                        Map.entry("found_nothing", 1),
                        Map.entry("clicked", 0)));
        insert(
                em,
                "saved_query",
                Map.of(
                        "owner_id",
                        by,
                        "branch_id",
                        1,
                        "name",
                        "找" + NAME,
                        "query_json",
                        "{\"text\":\"" + PHONE + "\"}",
                        "shared",
                        false,
                        "updated_at",
                        knowledge.now));
        Sql.of(
                        "insert into import_run (kind, name, state, total, done, accepted, changed, refused, findings, started_at,"
                                + " started_by, cancel_asked) values ('CUSTOMERS', ?, 'DONE', 1, 1, 0, 0, 1, 1, ?, ?, false)",
                        NUMBER + ".csv",
                        knowledge.now,
                        by)
                .execute(em);
        insert(
                em,
                "import_finding",
                Map.of(
                        "run_id",
                        Sql.of("select max(id) from import_run").number(em),
                        "position",
                        1,
                        "file",
                        "a.csv",
                        "place",
                        "2",
                        "severity",
                        "REFUSED",
                        "code",
                        "X",
                        "detail",
                        "{\"value\":\"" + NAME + "\"}",
                        "original",
                        NUMBER + "," + NAME + ",1990-0000-1234,杭州"));
    }

    private static void insert(EntityManager em, String table, Map<String, Object> values) {
        List<String> columns = List.copyOf(values.keySet());
        Sql.of("insert into " + table + " (" + String.join(", ", columns) + ") values")
                .list(columns.stream().map(values::get).toList())
                .execute(em);
    }
}
