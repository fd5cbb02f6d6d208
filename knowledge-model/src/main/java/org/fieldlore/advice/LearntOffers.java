package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.advice.offer.Learnt;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Keeps what the archive taught about the next product, and hands out whom to learn from. */
@UseCase
public class LearntOffers {
    private static final Logger LOG = Logger.getLogger(LearntOffers.class.getName());
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public LearntOffers(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** What is in use, and since when. */
    public record Kept(NextProduct learnt, Instant at) {}

    /** Returns at most so many customers with two policies or more who do not object to being counted. */
    public List<Profile> customers(int most) {
        return new Profiles(em, clock).toLearnFrom(most);
    }

    /** When something was learnt last; empty before the first time. */
    public Optional<Instant> last() {
        return Sql.of("select l.learnt_at from learnt_offers l order by l.learnt_at desc limit 1").rows(em).stream()
                .map(row -> row.instant(0))
                .findFirst();
    }

    /** Returns what was learnt last; nothing before the first time, or when it is in a form that is no longer read. */
    public Optional<Kept> newest() {
        return em.createQuery(
                        "select l from LearntOffersRow l order by l.learntAt desc, l.id desc", LearntOffersRow.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .flatMap(LearntOffers::kept);
    }

    private static Optional<Kept> kept(LearntOffersRow row) {
        try {
            return Optional.of(new Kept(Learnt.of(row.model()), row.learntAt()));
        } catch (IOException e) {
            LOG.log(Level.INFO, "what was learnt about the next product is learnt anew", e);
            return Optional.empty();
        }
    }

    /** Keeps what was learnt from so many customers in place of what was learnt before. */
    public Kept keep(NextProduct learnt, int customers) {
        em.createQuery("delete from LearntOffersRow l").executeUpdate();
        LearntOffersRow row = new LearntOffersRow(clock.instant(), customers, Learnt.bytes(learnt));
        em.persist(row);
        return new Kept(learnt, row.learntAt());
    }
}
