package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Makes one customer of two records, and two again of one. For administrators. */
@UseCase
public class MergeCustomers {
    private final EntityManager em;
    private final Clock clock;
    private final Outbox outbox;

    @Inject
    public MergeCustomers(EntityManager em, Clock clock, Outbox outbox) {
        this.em = em;
        this.clock = clock;
        this.outbox = outbox;
    }

    /**
     * Merges the second record into the first and returns the number of the merge. The survivor keeps its id, its facts and its
     * agent, gets the facts named from the absorbed, and all that points to it; the absorbed is kept as it is. Refuses
     * {@link MergedMeanwhile} when either was merged already, {@code NotAllowed} everyone but administrators.
     *
     * @param taken facts whose value of the absorbed shall stand; those of which it knows nothing change nothing
     */
    public long merge(CustomerId survivor, CustomerId absorbed, Set<Fact> taken, Viewer viewer) {
        requireRight(viewer);
        if (survivor.equals(absorbed)) throw new MergedMeanwhile(absorbed);
        Joining joining = new Joining(em);
        // Always in the order of their ids, so that two who merge the same pair the other way round do not wait for
        // each other.
        boolean inOrder = survivor.value() < absorbed.value();
        joining.locked(inOrder ? survivor : absorbed);
        joining.locked(inOrder ? absorbed : survivor);
        Merge merge = new Merge(survivor, absorbed, viewer.agent(), clock.instant());
        em.persist(merge);
        em.flush();
        joining.join(merge, taken);
        told(Set.of(survivor.value(), absorbed.value()));
        return merge.id();
    }

    /** Merges and lets every fact of the survivor stand, its gaps filled from the absorbed; refuses as {@link #merge} does. */
    public long merge(CustomerId survivor, CustomerId absorbed, Viewer viewer) {
        requireRight(viewer);
        Customer first = new Joining(em).locked(survivor);
        Set<Fact> gaps = EnumSet.noneOf(Fact.class);
        for (Fact fact : Fact.values()) if (first.value(fact) == null) gaps.add(fact);
        return merge(survivor, absorbed, gaps, viewer);
    }

    /**
     * Undoes a merge: both records are again what they were, with what came since where it came to. Merges that were built on
     * it are taken back first and made again after it, so that any can be undone at any time. Refuses {@link MergeUndone},
     * {@code NotFound}, and {@code NotAllowed} everyone but administrators.
     */
    public void undo(long id, Viewer viewer) {
        requireRight(viewer);
        Merge merge = em.find(Merge.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (merge == null) throw new NotFound("merge", id);
        merge.undo(viewer.agent(), clock.instant());
        Joining joining = new Joining(em);
        List<Merge> built = builtOn(merge);
        Map<Merge, Set<Fact>> stood = new LinkedHashMap<>();
        for (int i = built.size() - 1; i >= 0; i--) stood.put(built.get(i), joining.part(built.get(i)));
        joining.part(merge);
        Set<Long> touched =
                new HashSet<>(Set.of(merge.survivor().value(), merge.absorbed().value()));
        for (Merge again : built) {
            em.flush();
            joining.join(again, stood.getOrDefault(again, Set.of()));
            touched.add(again.survivor().value());
            touched.add(again.absorbed().value());
        }
        told(touched);
    }

    /** Later merges that stand and concern the survivor or whoever absorbed it since, oldest first. */
    private List<Merge> builtOn(Merge merge) {
        Set<CustomerId> concerned = new HashSet<>(Set.of(merge.survivor()));
        List<Merge> built = new ArrayList<>();
        for (Merge later : em.createQuery(
                        "select m from Merge m where m.id > :id and m.undoneAt is null order by m.id", Merge.class)
                .setParameter("id", merge.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()) {
            if (!concerned.contains(later.survivor()) && !concerned.contains(later.absorbed())) continue;
            concerned.add(later.survivor());
            built.add(later);
        }
        return built;
    }

    private void told(Set<Long> customers) {
        Summaries.refresh(em, customers);
        outbox.recordAll(KeepArchive.TOPIC, customers);
    }

    static void requireRight(Viewer viewer) {
        if (!viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("merge customers");
    }
}
