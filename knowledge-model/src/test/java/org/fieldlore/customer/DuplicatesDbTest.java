package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.DuplicateRun.Kind;
import org.fieldlore.customer.DuplicateRun.State;
import org.fieldlore.customer.match.Agreement;
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;
import org.fieldlore.people.People;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Sql;
import org.fieldlore.source.ImportKind;
import org.fieldlore.source.TrackImport;

class DuplicatesDbTest {
    private static final Page.Request ALL = Page.Request.first(20);

    @EachDatabase
    void a_search_stores_pairs_that_are_shown_side_by_side_and_masked(Db db) {
        Archive archive = archive(db);

        look(db, archive);

        DuplicateRow row = rows(db, archive, DuplicateState.CERTAIN).get(0);
        assertThat(List.of(row.first().externalId(), row.second().externalId())).containsExactly("A", "B");
        assertThat(row.first().name()).isEqualTo("周**");
        PairView view = db.in(em -> review(em).view(row.id(), archive.administrator));
        assertThat(view.lines())
                .filteredOn(line -> line.fact() == Fact.PHONE)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.agreement()).isEqualTo(Agreement.SAME);
                    assertThat(line.first()).isEqualTo(new PairView.Side("100******0012", false));
                });
        assertThat(view.lines())
                .filteredOn(line -> line.fact() == Fact.BIRTH_DATE)
                .singleElement()
                .satisfies(line -> assertThat(line.first()).isEqualTo(new PairView.Side(null, true)));
        assertThat(view.lines()).anyMatch(line -> line.weight() > 0);
        assertThat(newest(db, archive, Kind.LOOK).outcome().customers()).isEqualTo(3);
    }

    @EachDatabase
    void a_pair_that_was_turned_down_is_not_proposed_again(Db db) {
        Archive archive = archive(db);
        look(db, archive);
        long pair = rows(db, archive, DuplicateState.CERTAIN).get(0).id();

        db.run(em -> review(em).turnDown(pair, archive.administrator));
        look(db, archive);

        assertThat(rows(db, archive, DuplicateState.CERTAIN)).isEmpty();
        assertThat(rows(db, archive, DuplicateState.TURNED_DOWN)).hasSize(1);
        assertThatThrownBy(() -> db.in(em -> review(em).merge(pair, true, Set.of(), archive.administrator)))
                .isInstanceOf(PairDecided.class);
    }

    @EachDatabase
    void certain_pairs_are_merged_together_and_an_undo_holds_them_for_two(Db db) {
        Archive archive = archive(db);
        look(db, archive);
        DuplicateRun.View run = begun(db, archive, Kind.MERGE);

        merge(db, run);

        DuplicateRun.View done = newest(db, archive, Kind.MERGE);
        assertThat(List.of(done.merged(), done.pairs(), done.percent())).containsExactly(1, 1, 100);
        assertThat(done.state()).isEqualTo(State.DONE);
        DuplicateRow merge = db.in(em -> review(em)
                        .page(DuplicateState.MERGED, run.id(), archive.administrator, ALL)
                        .rows())
                .get(0);
        assertThat(db.<Long>in(em -> review(em)
                        .page(DuplicateState.MERGED, run.id() + 1, archive.administrator, ALL)
                        .total()))
                .isZero();
        List<ReadTrail.Kept> kept = db.in(em -> new ReadTrail(em)
                .of(new ReadCustomer(em, Archive.CLOCK).view(merge.first().id(), archive.lin))
                .merged());
        assertThat(kept)
                .singleElement()
                .satisfies(one ->
                        assertThat(one.externalId()).isEqualTo(merge.second().externalId()));
        db.run(em -> review(em).undo(merge.id(), archive.administrator));
        look(db, archive);
        assertThat(rows(db, archive, DuplicateState.CERTAIN)).isEmpty();
        assertThat(rows(db, archive, DuplicateState.MERGED)).isEmpty();
        assertThat(rows(db, archive, DuplicateState.TURNED_DOWN)).hasSize(1);
    }

    @EachDatabase
    void merging_goes_on_after_a_restart_and_stops_when_asked_with_what_it_merged(Db db) {
        Archive archive = archive(db);
        look(db, archive);
        DuplicateRun.View run = begun(db, archive, Kind.MERGE);
        db.run(em -> assertThat(track(em).merged(run.id())).isTrue());
        db.run(em -> review(em).mergeSomeCertain(run.id(), archive.administrator));

        db.run(em -> track(em).resume());
        assertThat(db.<Long>in(em -> track(em).next().orElseThrow().id())).isEqualTo(run.id());
        db.run(em -> track(em).cancel(run.id(), archive.administrator));
        merge(db, run);

        DuplicateRun.View stopped = newest(db, archive, Kind.MERGE);
        assertThat(stopped.state()).isEqualTo(State.CANCELLED);
        assertThat(List.of(stopped.merged(), stopped.pairs())).containsExactly(1, 1);
    }

    @EachDatabase
    void whoever_is_no_administrator_any_more_merges_nothing(Db db) {
        Archive archive = archive(db);
        look(db, archive);
        db.run(em -> track(em).askToMerge(archive.lin.agent()));
        DuplicateRun.View run = db.in(em -> track(em).next().orElseThrow());

        merge(db, run);

        assertThat(newest(db, archive, Kind.MERGE).state()).isEqualTo(State.FAILED);
        assertThat(rows(db, archive, DuplicateState.CERTAIN)).hasSize(1);
    }

    @EachDatabase
    void imports_that_brought_customers_share_one_look_that_waits_for_its_turn(Db db) {
        Archive archive = archive(db);
        long[] imports = new long[3];
        for (int i = 0; i < imports.length; i++) imports[i] = imported(db, archive);
        db.run(em -> Sql.of("update customer set source_run = ? where external_id = 'A'", imports[0])
                .execute(em));
        db.run(em -> Sql.of("update customer set source_run = ? where external_id = 'B'", imports[1])
                .execute(em));
        AgentId by = archive.administrator.agent();
        long running = begun(db, archive, Kind.LOOK).id();

        assertThat(db.<Boolean>in(em -> track(em).askAfter(imports[0], by))).isTrue();
        assertThat(db.<Boolean>in(em -> track(em).askAfter(imports[1], by))).isTrue();
        assertThat(db.<Boolean>in(em -> track(em).askAfter(imports[2], by))).isFalse();

        db.run(em -> track(em).finish(running, 3, new FindPairs.Found(List.of(), 0, 0, true)));
        long look = db.in(em -> track(em).next().orElseThrow().id());
        assertThat(look).isGreaterThan(running);
        assertThat(db.<Boolean>in(em -> track(em).next().isEmpty())).isTrue();
        for (int i = 0; i < 2; i++) {
            long run = imports[i];
            assertThat(db.<Long>in(em -> track(em)
                            .after(run, archive.administrator)
                            .orElseThrow()
                            .id()))
                    .isEqualTo(look);
        }
        assertThat(db.<Boolean>in(
                        em -> track(em).after(imports[2], archive.administrator).isEmpty()))
                .isTrue();
    }

    @EachDatabase
    void one_runs_at_a_time_and_stops_when_asked(Db db) {
        Archive archive = archive(db);
        long look = begun(db, archive, Kind.LOOK).id();

        for (Kind kind : Kind.values())
            assertThatThrownBy(() -> db.in(em -> track(em).ask(kind, archive.administrator)))
                    .isInstanceOf(SearchIsRunning.class);
        assertThatThrownBy(() -> db.in(em -> track(em).ask(Kind.LOOK, archive.lin)))
                .isInstanceOf(NotAllowed.class);
        db.run(em -> track(em).cancel(look, archive.administrator));
        assertThat(db.<Boolean>in(em -> track(em).progress(look, 10))).isFalse();
        db.run(em -> track(em).resume());
        assertThat(newest(db, archive, Kind.LOOK).state()).isEqualTo(State.FAILED);
        long waiting = db.in(em -> track(em).ask(Kind.LOOK, archive.administrator));
        db.run(em -> track(em).cancel(waiting, archive.administrator));
        assertThat(db.<Boolean>in(em -> track(em).next().isEmpty())).isTrue();
    }

    private static Archive archive(Db db) {
        Archive archive = new Archive(db);
        archive.customers(
                Archive.person("A", "周明", "linhui", LocalDate.of(1988, 3, 5), 1, "杭州"),
                Archive.person("B", "周明", "linhui", LocalDate.of(1988, 3, 5), 2, "宁波"),
                Archive.withoutContact(Archive.person("C", "何静", "linhui", LocalDate.of(1990, 1, 1), 0, "温州")));
        return archive;
    }

    private static void look(Db db, Archive archive) {
        DuplicateRun.View look = begun(db, archive, Kind.LOOK);
        Crowd crowd = new Crowd();
        long last = db.in(em -> track(em).read(0, crowd));
        assertThat(db.<Long>in(em -> track(em).read(last, crowd))).isZero();
        FindPairs.Found found = FindPairs.in(crowd, percent -> true);
        db.run(em -> track(em).finish(look.id(), crowd.size(), found));
    }

    private static DuplicateRun.View begun(Db db, Archive archive, Kind kind) {
        db.run(em -> track(em).ask(kind, archive.administrator));
        return db.in(em -> track(em).next().orElseThrow());
    }

    private static void merge(Db db, DuplicateRun.View run) {
        db.run(em -> new MergeCertain(track(em), review(em), new People(em)).run(run));
    }

    private static DuplicateRun.View newest(Db db, Archive archive, Kind kind) {
        return db.in(em -> track(em).newest(kind, archive.administrator).orElseThrow());
    }

    private static long imported(Db db, Archive archive) {
        return db.in(em -> new TrackImport(em, CLOCK)
                .start(ImportKind.CUSTOMERS, "customers.csv", archive.administrator.agent())
                .value());
    }

    private static List<DuplicateRow> rows(Db db, Archive archive, DuplicateState state) {
        return db.in(em -> review(em).page(state, archive.administrator, ALL).rows());
    }

    private static TrackDuplicates track(EntityManager em) {
        return new TrackDuplicates(em, CLOCK);
    }

    private static ReviewDuplicates review(EntityManager em) {
        return new ReviewDuplicates(em, CLOCK, MergeCustomersDbTest.merger(em));
    }
}
