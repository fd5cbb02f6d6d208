package org.fieldlore.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Sql;

class SumsDbTest {
    @EachDatabase
    void marks_of_millions_of_customers_are_the_same_in_the_database_as_here(Db db) {
        long id = 987_654_321;
        Instant now = Instant.parse("2026-06-30T10:00:00Z");
        long mark = db.in(em -> {
            Sql.of(
                            "insert into outbox (id, topic, subject, created_at, attempts, due_at) values (?, 'x', 'x', ?, 0, ?)",
                            id,
                            now,
                            now)
                    .execute(em);
            return Sql.of("select sum(distinct " + Sums.mark("id") + ") from outbox")
                    .number(em);
        });
        assertThat(mark).isEqualTo(id % 1_000_003 * (id * 7919 % 1_000_003));
    }
}
