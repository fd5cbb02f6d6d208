package org.fieldlore.portal.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * What the portal does again and again by itself, on threads of its own. The executor that the server brings has one thread: a
 * backlog of items to be placed kept it for an hour, and nothing new came into search meanwhile.
 */
@ManagedScheduledExecutorDefinition(name = Chores.THREADS, maxAsync = 6)
@ApplicationScoped
public class Chores {
    static final String THREADS = "java:app/concurrent/chores";

    @Resource(lookup = THREADS)
    private ManagedScheduledExecutorService executor;

    /** Does work for the first time after {@code first}, and then with a pause in between, until it throws or is cancelled. */
    public ScheduledFuture<?> again(Runnable work, long first, long pause, TimeUnit unit) {
        return executor.scheduleWithFixedDelay(work, first, pause, unit);
    }
}
