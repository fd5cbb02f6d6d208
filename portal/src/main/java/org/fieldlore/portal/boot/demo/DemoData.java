package org.fieldlore.portal.boot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.people.People;

/** Fills an empty database when the settings ask for it; a database that holds a branch is left alone. */
@ApplicationScoped
public class DemoData {
    private static final Logger LOG = Logger.getLogger(DemoData.class.getName());

    @Inject
    private People people;

    @Inject
    private DemoPeople demoPeople;

    @Inject
    private DemoArchive archive;

    @Inject
    private DemoFields fields;

    @Inject
    private DemoSegments segments;

    @Inject
    private DemoKnowledge knowledge;

    @Inject
    private DemoColleagues colleagues;

    @Inject
    private DemoHandbook handbook;

    @Inject
    @ConfigProperty(name = "fieldlore.demo")
    private boolean wanted;

    public void load() {
        if (!wanted || !people.branches().isEmpty()) return;
        long start = System.nanoTime();
        demoPeople.load();
        archive.load();
        fields.load();
        segments.load();
        int items = knowledge.load();
        colleagues.load(knowledge.names());
        handbook.load();
        LOG.info(() -> "demo data loaded in " + (System.nanoTime() - start) / 1_000_000 + " ms, " + items + " items");
    }
}
