package org.fieldlore.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many calls each system has left: so many a minute, which come back evenly (a token bucket). Kept in memory, so that each of
 * several servers grants as many. Only calls that proved who makes them count.
 */
@ApplicationScoped
class CallBudget {
    /** Calls of one system a minute, and how many of them may come at once; 1..1000000. */
    static final String PER_MINUTE = "fieldlore.hooks.calls-per-minute";

    private static final int MOST = 1_000_000;

    /** What a call costs; in a millisecond as much comes back as there are calls a minute, so that all is counted in whole numbers. */
    private static final long COST = 60_000;

    private final Map<String, Left> left = new ConcurrentHashMap<>();
    private final int perMinute;
    private final Clock clock;

    /** What was left at a moment. */
    private record Left(long units, Instant at) {}

    @Inject
    CallBudget(@ConfigProperty(name = PER_MINUTE) int perMinute, Clock clock) {
        if (perMinute < 1 || perMinute > MOST)
            throw new IllegalArgumentException(PER_MINUTE + " must be 1.." + MOST + ", was " + perMinute);
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** For the container's proxy. */
    protected CallBudget() {
        this(1, Clock.systemUTC());
    }

    /** Takes one call from what a system has left, or refuses with {@link TooManyCalls}, which costs nothing. */
    void spend(String system) {
        Instant now = clock.instant();
        left.compute(system, (name, before) -> {
            long whole = perMinute * COST;
            long units = before == null ? whole : Math.min(whole, before.units() + since(before.at(), now));
            if (units < COST) throw new TooManyCalls(seconds(COST - units));
            return new Left(units - COST, now);
        });
    }

    private long since(Instant before, Instant now) {
        return Math.max(0, Math.min(COST, Duration.between(before, now).toMillis())) * perMinute;
    }

    /** After how many seconds so much is back, rounded up. */
    private long seconds(long units) {
        long perSecond = 1_000L * perMinute;
        return (units + perSecond - 1) / perSecond;
    }
}
