package org.fieldlore.portal.boot;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.OutboxEntry;

/**
 * Carries news from the outbox to whoever listens. When a listener fails, all of its topic get the news again later; none is
 * held up by another. At least once, in order of writing within a topic as long as nothing fails.
 */
@ApplicationScoped
public class Pump {
    private static final Logger LOG = Logger.getLogger(Pump.class.getName());
    private static final int BATCH = 500;

    @Inject
    private Outbox outbox;

    @Inject
    @Any
    private Instance<Outbox.Listener> listeners;

    /** Tells everything that is due; never throws, so that the schedule goes on. */
    public void drain() {
        try {
            List<OutboxEntry> due = outbox.due(BATCH);
            while (!due.isEmpty()) {
                due.stream().collect(groupingBy(OutboxEntry::topic)).forEach(this::tell);
                due = outbox.due(BATCH);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the outbox could not be read; it is tried again", e);
        }
    }

    private void tell(String topic, List<OutboxEntry> entries) {
        List<Long> ids = entries.stream().map(OutboxEntry::id).toList();
        List<String> subjects =
                entries.stream().map(OutboxEntry::subject).distinct().toList();
        if (told(listeners, topic, subjects)) outbox.done(ids);
        else outbox.failed(ids);
    }

    /** Tells every listener of the topic, whatever becomes of the others; returns whether all have applied it. */
    static boolean told(Iterable<Outbox.Listener> listeners, String topic, List<String> subjects) {
        boolean all = true;
        for (Outbox.Listener listener : listeners)
            if (listener.topic().equals(topic)) all &= applied(listener, topic, subjects);
        return all;
    }

    private static boolean applied(Outbox.Listener listener, String topic, List<String> subjects) {
        try {
            listener.apply(subjects);
            return true;
        } catch (RuntimeException | LinkageError e) {
            LOG.log(Level.WARNING, e, () -> "news of " + topic + " could not be applied and is kept: " + subjects);
            return false;
        }
    }
}
