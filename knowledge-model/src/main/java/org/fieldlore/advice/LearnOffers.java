package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldlore.advice.offer.NextProduct;
import org.fieldlore.advice.offer.Profile;
import org.fieldlore.customer.Line;
import org.fieldlore.taxonomy.Solver;
import org.jspecify.annotations.Nullable;

/** Learns from the archive, once a day, which product is taken next. What is in use stays in memory, so that a page waits for no database. */
@Singleton
public class LearnOffers {
    /** Of more customers a part is as good a teacher, and is read in a minute. */
    private static final int MOST = 30_000;

    /** Of fewer customers with two products, chances would be guesses. */
    private static final int FEWEST = 50;

    private static final Duration FRESH = Duration.ofHours(20);

    private final LearntOffers kept;
    private final Solver solver;
    private final Clock clock;
    private volatile LearntOffers.@Nullable Kept inUse;

    @Inject
    public LearnOffers(LearntOffers kept, Solver solver, Clock clock) {
        this.kept = kept;
        this.solver = solver;
        this.clock = clock;
    }

    /** What was learnt last; nothing before the first time, or while there are too few to learn from. */
    public Optional<NextProduct> learnt() {
        return Optional.ofNullable(inUse).map(LearntOffers.Kept::learnt);
    }

    /**
     * Takes over what was kept, and learns anew when that is older than a day; says whether it learnt. Takes up to a minute: call
     * it from a worker.
     */
    public boolean run() {
        Optional<Instant> last = kept.last();
        LearntOffers.Kept known = inUse;
        if (last.isPresent() && (known == null || known.at().isBefore(last.get())))
            kept.newest().ifPresent(newest -> inUse = newest);
        boolean fresh = last.isPresent() && last.get().isAfter(clock.instant().minus(FRESH));
        if (fresh && inUse != null) return false;
        List<Profile> customers = kept.customers(MOST);
        if (customers.stream().filter(one -> one.holds().size() > 1).count() < FEWEST) return false;
        List<String> lines = Arrays.stream(Line.values()).map(Line::name).toList();
        inUse = kept.keep(NextProduct.learn(customers, lines, solver), customers.size());
        return true;
    }
}
