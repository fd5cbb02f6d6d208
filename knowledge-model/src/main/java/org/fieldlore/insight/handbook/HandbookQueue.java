package org.fieldlore.insight.handbook;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Queue;
import org.fieldlore.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Starts the printing of books in the background, one at a time in the order asked for, so that no request waits for a book
 * and two large ones do not need the memory of two.
 */
@ApplicationScoped
public class HandbookQueue {
    @Resource
    private ManagedExecutorService executor;

    @Inject
    private BindHandbook bind;

    @Inject
    private PrintEdition press;

    private final Queue<EditionId> waiting = new ArrayDeque<>();
    private boolean busy;

    /** Keeps a new book and prints its first edition; refuses as {@link BindHandbook#create} does. */
    public EditionId create(String title, String lang, Selection selection, Viewer viewer) {
        return add(bind.create(title, lang, selection, viewer));
    }

    /** Prints another edition; refuses as {@link BindHandbook#reissue} does. */
    public EditionId reissue(HandbookId book, Viewer viewer) {
        return add(bind.reissue(book, viewer));
    }

    /** Prints an edition once more; refuses as {@link BindHandbook#again} does. */
    public EditionId again(EditionId edition, Viewer viewer) {
        bind.again(edition, viewer);
        return add(edition);
    }

    private synchronized EditionId add(EditionId edition) {
        waiting.add(edition);
        if (!busy) {
            busy = true;
            executor.execute(this::workOff);
        }
        return edition;
    }

    private void workOff() {
        for (EditionId edition = next(); edition != null; edition = next()) press.run(edition);
    }

    private synchronized @Nullable EditionId next() {
        EditionId edition = waiting.poll();
        if (edition == null) busy = false;
        return edition;
    }
}
