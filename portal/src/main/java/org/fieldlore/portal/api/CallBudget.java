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

    private final Map<String, Left> left = new ConcurrentHashMap<>();
    private final int perMinute;
    private final Clock clock;

    /** What was left at a moment. */
    private record Left(double calls, Instant at) {}

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
            double calls = before == null ? perMinute : Math.min(perMinute, before.calls() + since(before.at(), now));
            if (calls < 1) throw new TooManyCalls((long) Math.ceil((1 - calls) * 60 / perMinute));
            return new Left(calls - 1, now);
        });
    }

    private double since(Instant before, Instant now) {
        return Math.max(0, Duration.between(before, now).toMillis()) / 60_000.0 * perMinute;
    }
}
