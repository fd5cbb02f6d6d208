package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads whom a customer was merged from. */
@UseCase
public class ReadMerges {
    private final EntityManager em;

    @Inject
    public ReadMerges(EntityManager em) {
        this.em = em;
    }

    /** One record that a customer absorbed, with every value that its sources state, masked for the viewer. */
    public record Kept(long merge, String externalId, Instant at, String byZh, String byEn, List<Value> values) {
        public String by(String lang) {
            return lang.startsWith("zh") ? byZh : byEn;
        }
    }

    /** One value of a kept record; null when it is hidden. */
    public record Value(Fact fact, @Nullable Object value) {}

    /** The records that this customer absorbed, newest first, for whoever has it open; empty when there are none. */
    public List<Kept> of(CustomerView open) {
        Absorbed absorbed = new Absorbed(em);
        return Sql.of(
                        "select m.id, m.absorbed_id, m.merged_at, a.name_zh, a.name_en from customer_merge m"
                                + " join agent a on a.id = m.merged_by where m.survivor_id = ? and m.undone_at is null"
                                + " order by m.id desc",
                        open.id().value())
                .rows(em)
                .stream()
                .map(row -> kept(row, absorbed.byId(new CustomerId(row.number(1))), open.clearance()))
                .toList();
    }

    private static Kept kept(Row row, @Nullable Customer record, Clearance clearance) {
        if (record == null) throw new IllegalStateException("merge " + row.number(0) + " has lost its record");
        List<Value> values = Arrays.stream(Fact.values())
                .filter(fact -> record.value(fact) != null)
                .map(fact -> new Value(fact, Mask.fact(fact, record.value(fact), clearance)))
                .toList();
        return new Kept(row.number(0), record.externalId(), row.instant(2), row.text(3), row.text(4), values);
    }
}
