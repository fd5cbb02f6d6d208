package org.fieldlore.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fieldlore.customer.Archive.CLOCK;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fieldlore.customer.match.Agreement;
import org.fieldlore.customer.match.Crowd;
import org.fieldlore.customer.match.FindPairs;
import org.fieldlore.shared.Db;
import org.fieldlore.shared.EachDatabase;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;

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
                    assertThat(line.first()).isEqualTo("100******0012");
                });
        assertThat(view.lines()).anyMatch(line -> line.weight() > 0);
        db.run(em -> assertThat(track(em)
                        .newest(archive.administrator)
                        .orElseThrow()
                        .outcome()
                        .customers())
                .isEqualTo(3));
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
    void certain_pairs_are_merged_at_once_and_an_undo_holds_them_for_two(Db db) {
        Archive archive = archive(db);
        look(db, archive);

        assertThat(db.<Integer>in(em -> review(em).mergeSomeCertain(archive.administrator)))
                .isEqualTo(1);
        assertThat(db.<Integer>in(em -> review(em).mergeSomeCertain(archive.administrator)))
                .isZero();

        DuplicateRow merge = rows(db, archive, DuplicateState.MERGED).get(0);
        List<ReadMerges.Kept> kept = db.in(em -> new ReadMerges(em)
                .of(new ReadCustomer(em, Archive.CLOCK).view(merge.first().id(), archive.lin)));
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
    void one_search_runs_at_a_time_and_stops_when_asked(Db db) {
        Archive archive = archive(db);
        long search = db.in(em -> track(em).ask(archive.administrator));

        assertThatThrownBy(() -> db.in(em -> track(em).ask(archive.administrator)))
                .isInstanceOf(SearchIsRunning.class);
        assertThatThrownBy(() -> db.in(em -> track(em).ask(archive.lin))).isInstanceOf(NotAllowed.class);
        db.run(em -> track(em).cancel(search, archive.administrator));
        assertThat(db.<Boolean>in(em -> track(em).progress(search, 10))).isFalse();
        db.run(em -> track(em).failInterrupted());
        assertThat(db.<DuplicateSearch.State>in(em ->
                        track(em).newest(archive.administrator).orElseThrow().state()))
                .isEqualTo(DuplicateSearch.State.FAILED);
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
        long search = db.in(em -> track(em).ask(archive.administrator));
        Crowd crowd = new Crowd();
        long last = db.in(em -> track(em).read(0, crowd));
        assertThat(db.<Long>in(em -> track(em).read(last, crowd))).isZero();
        FindPairs.Found found = FindPairs.in(crowd, percent -> true);
        db.run(em -> track(em).finish(search, crowd.size(), found));
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
