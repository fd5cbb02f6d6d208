package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.eclipse.persistence.jpa.JpaEntityManager;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.Page;

/** How many statements things take: the number must not grow with the number of rows. */
class ArchiveCostDbTest {

    @EachDatabase
    void a_customers_page_takes_at_most_six_statements(Db db) {
        Archive archive = new Archive(db);
        archive.keep(batch(0, 40));
        CustomerId id = archive.id("C1");

        assertThat(selects(db, em -> new ReadCustomer(em, CLOCK).view(id, archive.lin)))
                .isLessThanOrEqualTo(6);
    }

    @EachDatabase
    void a_page_of_customers_takes_two_statements(Db db) {
        Archive archive = new Archive(db);
        archive.keep(batch(0, 40));

        assertThat(selects(db, em -> Archive.finder(em).page(CustomerQuery.all(), archive.lin, Page.Request.first(30))))
                .isEqualTo(2);
    }

    @EachDatabase
    void keeping_four_hundred_rows_asks_no_more_than_keeping_four(Db db) {
        Archive archive = new Archive(db);
        int few = selects(db, em -> Archive.keeper(em).keep(batch(0, 1)));
        int many = selects(db, em -> Archive.keeper(em).keep(batch(1, 100)));
        int again = selects(db, em -> Archive.keeper(em).keep(batch(1, 100)));

        assertThat(many).isLessThanOrEqualTo(few + 8);
        assertThat(again).isLessThanOrEqualTo(few + 8);
        assertThat(archive.view("C50", archive.lin).policies()).hasSize(1);
    }

    private static ArchiveBatch batch(int from, int count) {
        List<Integer> numbers = IntStream.range(from, from + count).boxed().toList();
        return new ArchiveBatch(
                1L,
                Archive.placed(numbers.stream()
                        .map(i -> Archive.zhou("C" + i, "linhui"))
                        .toList()),
                Archive.placed(numbers.stream()
                        .map(i -> Archive.policy("P" + i, "C" + i, Line.MOTOR, "1200", TODAY.plusDays(i)))
                        .toList()),
                Archive.placed(numbers.stream()
                        .map(i -> Archive.claim("K" + i, "P" + i, TODAY.minusDays(i)))
                        .toList()),
                Archive.placed(numbers.stream()
                        .map(i -> Archive.call("C" + i, "问续保 " + i, Instant.parse("2026-05-01T08:00:00Z")))
                        .toList()));
    }

    /** Counts queries; rows inserted or updated in batches are not queries. */
    private static int selects(Db db, Consumer<EntityManager> work) {
        AtomicInteger count = new AtomicInteger();
        SessionEventAdapter counter = new SessionEventAdapter() {
            @Override
            public void preExecuteQuery(SessionEvent event) {
                if (event.getQuery().isReadQuery() || event.getQuery().isDataModifyQuery()) count.incrementAndGet();
            }
        };
        db.run(em -> {
            var events = em.unwrap(JpaEntityManager.class).getUnitOfWork().getEventManager();
            events.addListener(counter);
            work.accept(em);
        });
        return count.get();
    }
}
