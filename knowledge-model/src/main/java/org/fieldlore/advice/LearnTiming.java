package org.fieldlore.advice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.advice.offer.Spell;
import org.fieldlore.advice.offer.SurvivalCurve;
import org.jspecify.annotations.Nullable;

/** Learns from the archive, once a day, how the chance of a second sale falls with the days since the first. What is in use stays in memory. */
@Singleton
public class LearnTiming {
    private static final Duration FRESH = Duration.ofHours(20);

    private final LearntTiming kept;
    private final Clock clock;
    private volatile @Nullable InUse inUse;

    private record InUse(LearntTiming.Kept kept, List<Spell> all, SurvivalCurve curve) {
        static InUse of(LearntTiming.Kept kept) {
            List<Spell> all =
                    kept.spells().values().stream().flatMap(List::stream).toList();
            return new InUse(kept, all, SurvivalCurve.of(all));
        }
    }

    @Inject
    public LearnTiming(LearntTiming kept, Clock clock) {
        this.kept = kept;
        this.clock = clock;
    }

    /** For how many customers a second cover of another line has not begun yet, by days since the first; nothing while too few are known. */
    public Optional<SurvivalCurve> curve() {
        return Optional.ofNullable(inUse)
                .map(InUse::curve)
                .filter(curve -> curve.steps().get(0).waiting() >= SecondSale.FEWEST);
    }

    /** The chance of a second sale to a customer whose only cover began so many days ago: of the same line while enough of those are known, else of any. */
    public Optional<SecondSale> chance(String line, int days) {
        InUse known = inUse;
        if (known == null) return Optional.empty();
        Map<String, List<Spell>> spells = known.kept().spells();
        return SecondSale.of(line, spells.getOrDefault(line, List.of()), days)
                .or(() -> SecondSale.of(null, known.all(), days));
    }

    /** Takes over what was kept, and learns anew when that is older than a day; says whether it learnt. Call it from a worker. */
    public boolean run() {
        Optional<Instant> last = kept.last();
        InUse known = inUse;
        if (last.isPresent() && (known == null || known.kept().at().isBefore(last.get())))
            kept.newest().ifPresent(newest -> inUse = InUse.of(newest));
        boolean fresh = last.isPresent() && last.get().isAfter(clock.instant().minus(FRESH));
        if (fresh && inUse != null) return false;
        inUse = InUse.of(kept.learn());
        return true;
    }
}
