package org.fieldlore.search;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.UseCase;

/** Changes the synonyms that search uses, and takes changes back; each change is kept with who, when and why. */
@UseCase
public class EditSynonyms {
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int LONGEST_REASON = 300;
    private final EntityManager em;
    private final Clock clock;
    private volatile InUse last = new InUse(Instant.MIN, 0, Synonyms.NONE);

    @Inject
    public EditSynonyms(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** A change, for people. */
    public record Revision(long id, Instant madeAt, AgentId madeBy, String reason) {}

    private record InUse(Instant asOf, long revision, Synonyms synonyms) {}

    /**
     * Puts this text in place of all synonyms.
     *
     * @throws SynonymsWrong when a line makes no sense
     * @throws NotAllowed unless the viewer is an administrator
     */
    public void save(String text, String reason, Viewer viewer) {
        allow(viewer);
        Synonyms.read(text);
        em.persist(new SynonymsRow(
                text.strip(), Required.text("reason", reason, LONGEST_REASON), viewer.agent(), clock.instant()));
        em.flush();
        last = new InUse(Instant.MIN, 0, Synonyms.NONE);
    }

    /** Brings back the synonyms as they were before this change, as a new change; before the first there were none. */
    public void undo(long revision, String reason, Viewer viewer) {
        allow(viewer);
        if (em.find(SynonymsRow.class, revision) == null) throw new NotFound("synonyms", revision);
        save(
                em.createQuery("select s from SynonymsRow s where s.id < :id order by s.id desc", SynonymsRow.class)
                        .setParameter("id", revision)
                        .setMaxResults(1)
                        .getResultStream()
                        .map(SynonymsRow::body)
                        .findFirst()
                        .orElse(""),
                reason,
                viewer);
    }

    /** Returns the text in force; empty before the first change. */
    public String text() {
        return newestRow().map(SynonymsRow::body).orElse("");
    }

    /** Returns the newest changes first. */
    public List<Revision> newest(int max) {
        return em.createQuery(
                        "select s.id, s.madeAt, s.madeBy, s.reason from SynonymsRow s order by s.id desc",
                        Object[].class)
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Revision((Long) row[0], (Instant) row[1], new AgentId((Long) row[2]), (String) row[3]))
                .toList();
    }

    /** Returns what search uses, five seconds old at most. */
    public Synonyms current() {
        InUse known = last;
        if (known.asOf().isBefore(clock.instant().minus(FRESH))) last = known = read(known);
        return known.synonyms();
    }

    private InUse read(InUse known) {
        Long newest = em.createQuery("select max(s.id) from SynonymsRow s", Long.class)
                .getSingleResult();
        if (newest == null) return new InUse(clock.instant(), 0, Synonyms.NONE);
        Synonyms synonyms = newest == known.revision() ? known.synonyms() : Synonyms.read(text());
        return new InUse(clock.instant(), newest, synonyms);
    }

    private java.util.Optional<SynonymsRow> newestRow() {
        return em.createQuery("select s from SynonymsRow s order by s.id desc", SynonymsRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static void allow(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("search tuning");
    }
}
