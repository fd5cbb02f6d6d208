package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldlore.shared.UseCase;

/**
 * Brings the ledger in line with what is deserved, by adding lines only. What the last line of each cause says decides, so
 * settling again, or after many deliveries of the same news, adds nothing. Two who settle the same cause at once write the
 * same reference; the database lets one through and the other's news is delivered again.
 */
@UseCase
public class Ledger {
    private final EntityManager em;
    private final Clock clock;
    private final CreditSettings settings;

    @Inject
    public Ledger(EntityManager em, Clock clock, CreditSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    public void settle(Collection<Merit> merits) {
        if (merits.isEmpty()) return;
        Map<String, List<PointsEntry>> written = written(merits);
        for (Merit merit : merits)
            next(merit, written.getOrDefault(merit.cause(), List.of()), settings, clock.instant())
                    .ifPresent(em::persist);
        em.flush();
    }

    /** Returns the line that is missing after those written for the merit's cause, oldest first; nothing when none is. */
    static Optional<PointsEntry> next(Merit merit, List<PointsEntry> written, CreditSettings settings, Instant now) {
        int number = written.size() + 1;
        boolean credited =
                !written.isEmpty() && !written.get(written.size() - 1).isReversal();
        if (credited == merit.deserved()) return Optional.empty();
        if (credited) return Optional.of(written.get(written.size() - 1).reversal(number, now));
        int points = settings.points(merit.reason());
        return points == 0 ? Optional.empty() : Optional.of(new PointsEntry(merit, points, number, now));
    }

    private Map<String, List<PointsEntry>> written(Collection<Merit> merits) {
        return em.createQuery("select e from PointsEntry e where e.cause in :causes order by e.id", PointsEntry.class)
                .setParameter(
                        "causes",
                        new ArrayList<>(merits.stream().map(Merit::cause).toList()))
                .getResultStream()
                .collect(Collectors.groupingBy(PointsEntry::cause));
    }
}
