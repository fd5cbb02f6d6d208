package org.fieldlore.source;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;

/**
 * Keeps book on an import while it runs. Each call is a transaction of its own, so that others see it move; all refuse
 * {@link NotFound}, and {@link RunIsOver} once it has ended.
 */
@UseCase
public class TrackImport {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public TrackImport(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Begins a run and returns its id. */
    public RunId start(ImportKind kind, String name, AgentId by) {
        return start(kind, name, by, false);
    }

    /** Begins a run that may only try out, and returns its id. */
    public RunId start(ImportKind kind, String name, AgentId by, boolean dry) {
        ImportRun run = new ImportRun(kind, name, by, dry, clock.instant());
        em.persist(run);
        em.flush();
        return run.id();
    }

    /** Stores how far it is, and returns whether to go on: false as soon as somebody asked to cancel. */
    public boolean progress(RunId id, Counts counts) {
        return locked(id).progress(counts);
    }

    /** Adds findings to the report, in their order; a few hundred at a time are best. */
    public void report(RunId id, List<Finding> findings) {
        ImportRun run = locked(id);
        findings.forEach(finding -> em.persist(run.found(finding)));
    }

    /** Ends it as done, or as cancelled when that was asked for. */
    public void finish(RunId id, Counts counts) {
        locked(id).finish(counts, clock.instant());
    }

    /** Ends it as failed; the counts stay as last told. */
    public void fail(RunId id, String why) {
        locked(id).fail(why, clock.instant());
    }

    /** Asks it to stop; nothing happens when it has ended. */
    public void cancel(RunId id) {
        locked(id).cancel();
    }

    /**
     * Takes a run up where its counts were stored last, for a server that starts anew: what was told after that is forgotten, as
     * it will be told again. Returns these counts; nothing for a run that has ended, or that there is none of.
     */
    public Optional<Counts> resume(RunId id) {
        return takeUp(id, ImportRun::resume);
    }

    /** Takes a run up that begins again with its first row, as if nothing had been counted or told. Returns as {@link #resume} does. */
    public Optional<Counts> beginAgain(RunId id) {
        return takeUp(id, ImportRun::beginAgain);
    }

    /** @param told how many findings stay */
    private Optional<Counts> takeUp(RunId id, ToIntFunction<ImportRun> told) {
        ImportRun run = em.find(ImportRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !run.running()) return Optional.empty();
        em.createQuery("delete from ImportFinding f where f.runId = :run and f.position > :told")
                .setParameter("run", id.value())
                .setParameter("told", told.applyAsInt(run))
                .executeUpdate();
        return Optional.of(run.view().counts());
    }

    /** Ends every run that is still marked as running and does not go on, and returns how many: for a server that starts anew. */
    public int failInterrupted(String why, Set<RunId> goOn) {
        List<ImportRun> cutOff = em.createQuery("select r from ImportRun r where r.state = :running", ImportRun.class)
                .setParameter("running", RunState.RUNNING)
                .getResultStream()
                .filter(run -> !goOn.contains(run.id()))
                .toList();
        cutOff.forEach(run -> run.fail(why, clock.instant()));
        return cutOff.size();
    }

    // Locked, since the one who asks to cancel and the one who counts write the same row.
    private ImportRun locked(RunId id) {
        ImportRun run = em.find(ImportRun.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (run == null) throw new NotFound("import", id);
        return run;
    }
}
