package org.fieldlore.insight.handbook;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.jspecify.annotations.Nullable;

/** Keeps book on an edition while it is printed. Each call is a transaction of its own, so that others see it move. */
@UseCase
public class TrackEdition {
    private final EntityManager em;
    private final Clock clock;
    private final ReadVocabulary vocabulary;
    private final HandbookSettings settings;

    @Inject
    public TrackEdition(EntityManager em, Clock clock, ReadVocabulary vocabulary, HandbookSettings settings) {
        this.em = em;
        this.clock = clock;
        this.vocabulary = vocabulary;
        this.settings = settings;
    }

    /** Settles what the edition holds, unless it is settled: from here on nobody's edit changes it. */
    public void fix(EditionId id) {
        Edition edition = locked(id);
        if (edition.fixed()) return;
        Selection selection =
                em.find(Handbook.class, edition.handbook().value()).selection();
        List<Outline.Placed> placed = new Outline(vocabulary.current(), selection)
                .of(new Choosing(em, vocabulary.current()).items(selection, settings.maxItems()));
        if (placed.isEmpty()) throw new NothingToBind();
        int place = 0;
        for (List<Outline.Placed> some : Choosing.chunks(placed)) {
            Sql insert = Sql.of("insert into handbook_entry (edition_id, place, item_id, version_number, validated,"
                    + " chapter_concept, chapter_kind) values");
            String comma = "";
            for (Outline.Placed one : some) {
                // Written out where it is null: a parameter without a type is not known to every driver.
                @Nullable ConceptId concept = one.chapter().concept();
                @Nullable Kind kind = one.chapter().kind();
                insert.add(
                        comma + "(?, ?, ?, ?, ?, " + (concept == null ? "null" : concept.value()) + ", "
                                + (kind == null ? "null" : "'" + kind.name() + "'") + ")",
                        id.value(),
                        place++,
                        one.item().id().value(),
                        one.item().version(),
                        one.item().validated());
                comma = ", ";
            }
            insert.execute(em);
        }
        edition.fix(placed.size(), clock.instant());
    }

    /** Stores how many items are printed, and returns whether to go on: false as soon as somebody asked to cancel. */
    public boolean progress(EditionId id, int printed) {
        return locked(id).progress(printed);
    }

    /** Ends it as done. */
    public void finish(EditionId id, int pages) {
        locked(id).finish(pages, clock.instant());
    }

    /** Ends it as cancelled. */
    public void stop(EditionId id) {
        locked(id).stop(clock.instant());
    }

    /** Ends it as failed. */
    public void fail(EditionId id, String why) {
        locked(id).fail(why, clock.instant());
    }

    /** Ends every edition that is still marked as running, and returns how many: for a server that starts anew. */
    public int failInterrupted() {
        List<Edition> running = em.createQuery("select e from Edition e where e.state = :running", Edition.class)
                .setParameter("running", EditionState.RUNNING)
                .getResultList();
        running.forEach(edition -> edition.fail(PrintEdition.INTERRUPTED, clock.instant()));
        return running.size();
    }

    // Locked, since the one who asks to cancel and the one who counts write the same row.
    private Edition locked(EditionId id) {
        Edition edition = em.find(Edition.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (edition == null) throw new NotFound("edition", id);
        return edition;
    }
}
