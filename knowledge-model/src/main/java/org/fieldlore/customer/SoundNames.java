package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.fieldlore.customer.match.NameSound;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Writes down how names sound that were stored before anybody asked for it. */
@UseCase
public class SoundNames {
    private final EntityManager em;

    @Inject
    public SoundNames(EntityManager em) {
        this.em = em;
    }

    /** Fills up to {@code most} names; returns how many it found to fill. */
    public int some(int most) {
        return fill("customer", most) + fill("customer_absorbed", most);
    }

    // Past the entity: its version stays, so that nobody who is editing the customer meanwhile is told of a change.
    private int fill(String table, int most) {
        List<Row> rows = Sql.of("select id, name, kind from " + table + " where name_sound is null limit ?", most)
                .rows(em);
        for (Row row : rows) {
            NameSound spoken = NameSound.of(row.text(1), row.code(2, CustomerKind.class) == CustomerKind.CORPORATE);
            Sql.of(
                            "update " + table + " set name_sound = ?, name_family = ?, name_initials = ? where id = ?",
                            spoken.sound(),
                            spoken.family(),
                            spoken.initials(),
                            row.number(0))
                    .execute(em);
        }
        return rows.size();
    }
}
