package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;
import static org.fieldlore.customer.Archive.TODAY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.jspecify.annotations.Nullable;

class KeepWatchDbTest {
    @EachDatabase
    void an_underwriter_finds_customers_and_strangers_by_id_number_which_is_stored_nowhere(Db db) {
        Archive archive = filled(db);
        Viewer underwriter = underwriter(archive);
        add(db, underwriter, "990101 19880305 123x", WatchReason.REFUSED_RISK, null);
        add(db, underwriter, "OUTSIDE-1", WatchReason.FRAUD, TODAY.plusDays(30));

        List<WatchRow> all = page(db, "", underwriter).rows();

        assertThat(all).extracting(WatchRow::customer).containsExactly(null, "C1");
        assertThat(page(db, "99010119880305123X", underwriter).rows())
                .extracting(WatchRow::reason)
                .containsExactly(WatchReason.REFUSED_RISK);
        assertThat(page(db, "nobody", underwriter).rows()).isEmpty();
        String stored = db.in(em -> Sql.of("select person from watch_entry where reason = 'FRAUD'")
                .rows(em)
                .get(0)
                .text(0));
        assertThat(stored).hasSize(64).doesNotContain("OUTSIDE");
    }

    @EachDatabase
    void nobody_else_reads_or_writes_it(Db db) {
        Archive archive = filled(db);
        Viewer all = new Viewer(
                archive.lin.agent(), archive.lin.branch(), EnumSet.complementOf(EnumSet.of(Role.UNDERWRITER)));

        assertThatThrownBy(() -> page(db, "", all)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> add(db, all, "X", WatchReason.FRAUD, null)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> db.run(em -> keep(em).end(1, all))).isInstanceOf(NotAllowed.class);
    }

    @EachDatabase
    void a_watched_customer_counts_as_no_churn_until_the_entry_ends(Db db) {
        Archive archive = filled(db);
        Viewer underwriter = underwriter(archive);
        long entry = add(db, underwriter, "99010119880305123X", WatchReason.ADVERSE_SELECTION, null);

        assertThat(counted(db, TODAY)).isEqualTo(1);
        assertThat(counted(db, TODAY.minusDays(1))).isEqualTo(2);
        db.run(em -> keep(em).end(entry, underwriter));
        assertThat(counted(db, TODAY)).isEqualTo(1);
        assertThat(counted(db, TODAY.plusDays(1))).isEqualTo(2);
    }

    @EachDatabase
    void an_empty_number_an_early_end_and_an_unknown_entry_are_refused(Db db) {
        Viewer underwriter = underwriter(filled(db));

        assertThatThrownBy(() -> add(db, underwriter, " ", WatchReason.FRAUD, null))
                .isInstanceOf(Required.class);
        assertThatThrownBy(() -> add(db, underwriter, "X", WatchReason.FRAUD, TODAY.minusDays(1)))
                .isInstanceOf(EndsBeforeItBegan.class);
        assertThatThrownBy(() -> db.run(em -> keep(em).end(99, underwriter))).isInstanceOf(NotFound.class);
    }

    private static Archive filled(Db db) {
        Archive archive = new Archive(db);
        archive.customers(Archive.zhou("C1", "linhui"), Archive.withoutContact(Archive.zhou("C2", "linhui")));
        return archive;
    }

    private static Viewer underwriter(Archive archive) {
        return new Viewer(archive.stranger.agent(), archive.stranger.branch(), Set.of(Role.UNDERWRITER));
    }

    private static KeepWatch keep(jakarta.persistence.EntityManager em) {
        return new KeepWatch(em, CLOCK, new HouseSecret(em));
    }

    private static long add(Db db, Viewer by, String number, WatchReason reason, @Nullable LocalDate until) {
        return db.in(em -> keep(em).add(number, reason, until, by));
    }

    private static Page<WatchRow> page(Db db, String number, Viewer viewer) {
        return db.in(em -> keep(em).page(number, viewer, Page.Request.first(10)));
    }

    private static long counted(Db db, LocalDate day) {
        return db.in(em -> Sql.of("select count(*) from customer c where")
                .add(KeepWatch.counting("c.id", day))
                .number(em));
    }
}
