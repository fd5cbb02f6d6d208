package org.fieldlore.source;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads imports and their reports; one query each, two for a page. */
@UseCase
public class ReadImports {
    private final EntityManager em;

    @Inject
    public ReadImports(EntityManager em) {
        this.em = em;
    }

    /** Returns the newest runs first, at most {@code max}. */
    public List<RunView> latest(int max) {
        return em.createQuery("select r from ImportRun r order by r.id desc", ImportRun.class)
                .setMaxResults(max)
                .getResultStream()
                .map(ImportRun::view)
                .toList();
    }

    /** Returns a run; refuses {@link NotFound}. */
    public RunView run(RunId id) {
        ImportRun run = em.find(ImportRun.class, id.value());
        if (run == null) throw new NotFound("import", id);
        return run.view();
    }

    /** Returns what a run found in the order it was told; all of it, or of one severity. Empty for an unknown run. */
    public Page<Finding> findings(RunId id, @Nullable Severity severity, Page.Request request) {
        long total = asked("count(f)", "", Long.class, id, severity).getSingleResult();
        List<Finding> rows = asked("f", " order by f.position", ImportFinding.class, id, severity)
                .setFirstResult(request.from())
                .setMaxResults(request.size())
                .getResultStream()
                .map(ImportFinding::finding)
                .toList();
        return new Page<>(rows, total, request.from());
    }

    private <T> TypedQuery<T> asked(String what, String order, Class<T> type, RunId id, @Nullable Severity severity) {
        String only = severity == null ? "" : " and f.severity = :severity";
        TypedQuery<T> query =
                em.createQuery("select " + what + " from ImportFinding f where f.runId = :run" + only + order, type);
        query.setParameter("run", id.value());
        if (severity != null) query.setParameter("severity", severity);
        return query;
    }

    /** Returns how often each thing was found, the most frequent first. */
    public List<FindingCount> summary(RunId id) {
        return em.createQuery("""
                        select f.severity, f.code, count(f) from ImportFinding f where f.runId = :run
                        group by f.severity, f.code order by count(f) desc, f.code""", Object[].class)
                .setParameter("run", id.value())
                .getResultStream()
                .map(row -> new FindingCount((Severity) row[0], (String) row[1], (Long) row[2]))
                .toList();
    }
}
