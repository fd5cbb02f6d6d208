package org.fieldlore.portal.office;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.search.RebuildIndex;

/** Rebuilds the index on a worker, so that whoever asked can leave the page. */
@ApplicationScoped
public class Rebuilding {
    private static final Logger LOG = Logger.getLogger(Rebuilding.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private RebuildIndex rebuild;

    /** Starts, unless a rebuild is running already. */
    public void start() {
        if (!rebuild.progress().running()) executor.execute(this::run);
    }

    private void run() {
        try {
            rebuild.run();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "the index could not be rebuilt; the old one goes on answering", e);
        }
    }

    public RebuildIndex.Progress progress() {
        return rebuild.progress();
    }
}
