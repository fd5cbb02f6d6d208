package org.fieldlore.portal.boot;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What the portal does again and again by itself, on threads of its own. The executor that the server brings has one thread: a
 * backlog of items to be placed kept it for an hour, and nothing new came into search meanwhile.
 */
@ManagedScheduledExecutorDefinition(name = Chores.THREADS, maxAsync = 12)
@ApplicationScoped
public class Chores {
    private static final Logger LOG = Logger.getLogger(Chores.class.getName());
    static final String THREADS = "java:app/concurrent/chores";

    @Resource(lookup = THREADS)
    private ManagedScheduledExecutorService executor;

    /**
     * Does work for the first time after {@code first}, and then with a pause in between, until it is cancelled; when it fails,
     * that is logged and the next time comes all the same.
     */
    public ScheduledFuture<?> again(String name, Runnable work, long first, long pause, TimeUnit unit) {
        return executor.scheduleWithFixedDelay(() -> tried(name, work), first, pause, unit);
    }

    /** An executor drops for good, and without a word, what once throws. */
    private static void tried(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> name + " failed; it is tried again");
        }
    }
}
