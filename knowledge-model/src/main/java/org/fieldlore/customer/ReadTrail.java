package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads what is kept behind a customer's page: looks at hidden values, consents, and the records that were merged into it. */
@UseCase
public class ReadTrail {
    private static final int LOOKS = 20;

    private final EntityManager em;

    @Inject
    public ReadTrail(EntityManager em) {
        this.em = em;
    }

    /**
     * What lies behind one customer, each newest first.
     *
     * @param looks the newest twenty
     */
    public record Trail(List<LookRow> looks, List<ConsentRow> consents, List<Kept> merged) {}

    /** One record that a customer absorbed, with every value that its sources state, masked for the viewer. */
    public record Kept(long merge, String externalId, Instant at, String byZh, String byEn, List<Value> values) {
        public String by(String lang) {
            return lang.startsWith("zh") ? byZh : byEn;
        }
    }

    /** One value of a kept record; null when it is hidden. */
    public record Value(Fact fact, @Nullable Object value) {}

    /** Returns it for whoever has the customer open, in one statement, and one more for each record that was merged in. */
    public Trail of(CustomerView open) {
        Trail trail = new Trail(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long customer = open.id().value();
        for (Row row : Sql.of(
                        "select t.trail, t.id, t.what, t.words, t.facts, t.told_at, a.name_zh, a.name_en, t.channel, t.stated_on,"
                                + " t.standing, t.absorbed_id from ((select 'LOOK' as trail, l.id, l.purpose as what, l.words,"
                                + " l.facts, l.looked_at as told_at, l.agent_id, null as channel, null as stated_on, 0 as standing,"
                                + " null as absorbed_id from customer_look l where l.customer_id = ?"
                                + " order by l.id desc limit " + LOOKS + ") union all"
                                + " (select 'CONSENT', k.id, k.purpose, k.source, k.stand, k.recorded_at, k.recorded_by,"
                                + " k.channel, k.stated_on, k.standing, null from customer_consent k where k.customer_id = ?)"
                                + " union all (select 'MERGE', m.id, null, null, null, m.merged_at, m.merged_by, null, null, 0,"
                                + " m.absorbed_id from customer_merge m where m.survivor_id = ? and m.undone_at is null)) t"
                                + " join agent a on a.id = t.agent_id order by t.trail, t.id desc",
                        customer,
                        customer,
                        customer)
                .rows(em)) {
            switch (row.text(0)) {
                case "LOOK" -> trail.looks.add(look(row, open));
                case "CONSENT" -> trail.consents.add(consent(row));
                default -> trail.merged.add(kept(row, open.clearance()));
            }
        }
        return trail;
    }

    private static LookRow look(Row row, CustomerView open) {
        return new LookRow(
                row.number(1),
                open.id(),
                open.name(),
                row.text(6),
                row.text(7),
                row.code(2, LookPurpose.class),
                open.clearance() == Clearance.NONE ? "" : row.text(3),
                LookRow.facts(row.text(4)),
                row.instant(5));
    }

    private static ConsentRow consent(Row row) {
        return new ConsentRow(
                row.code(2, UsePurpose.class),
                row.code(4, Stand.class),
                row.code(8, ConsentChannel.class),
                row.text(3),
                row.date(9),
                row.text(6),
                row.text(7),
                row.instant(5),
                row.number(10) == 1);
    }

    private Kept kept(Row row, Clearance clearance) {
        Customer record = new Absorbed(em).byId(new CustomerId(row.number(11)));
        if (record == null) throw new IllegalStateException("merge " + row.number(1) + " has lost its record");
        List<Value> values = Arrays.stream(Fact.values())
                .filter(fact -> record.value(fact) != null)
                .map(fact -> new Value(fact, Mask.fact(fact, record.value(fact), clearance)))
                .toList();
        return new Kept(row.number(1), record.externalId(), row.instant(5), row.text(6), row.text(7), values);
    }
}
