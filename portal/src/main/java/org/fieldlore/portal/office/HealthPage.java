package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.Config;
import org.fieldlore.ingest.extract.DocumentReader;
import org.fieldlore.ingest.extract.ReaderHealth;
import org.fieldlore.search.IndexHealth;
import org.fieldlore.search.RebuildIndex;
import org.fieldlore.search.TextIndex;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.ReadDatabase;
import org.jspecify.annotations.Nullable;

/** How the system is: database, index, outbox, versions and settings. */
@Named
@RequestScoped
public class HealthPage {
    @Inject
    private ReadDatabase database;

    @Inject
    private TextIndex index;

    @Inject
    private Rebuilding rebuilding;

    @Inject
    private Outbox outbox;

    @Inject
    private DocumentReader reader;

    @Inject
    private Config config;

    @Inject
    private ServletContext server;

    private ReadDatabase.@Nullable Facts facts;
    private @Nullable IndexHealth health;
    private Outbox.@Nullable Lag lag;
    private RebuildIndex.@Nullable Progress progress;

    /** Starts a rebuild on a worker; the page, or whoever comes later, sees how far it is. */
    public String rebuild() {
        rebuilding.start();
        return "/office/health.xhtml?faces-redirect=true";
    }

    public ReadDatabase.Facts getDatabase() {
        if (facts == null) facts = database.facts();
        return Objects.requireNonNull(facts);
    }

    public IndexHealth getIndex() {
        if (health == null) health = index.health();
        return Objects.requireNonNull(health);
    }

    public RebuildIndex.Progress getProgress() {
        if (progress == null) progress = rebuilding.progress();
        return Objects.requireNonNull(progress);
    }

    /** Share of the running rebuild that is done, 0..100; 0 when the number of items was not known. */
    public long getShare() {
        return share(getProgress());
    }

    static long share(RebuildIndex.Progress progress) {
        return progress.expected() == 0 ? 0 : Math.min(100, progress.done() * 100 / progress.expected());
    }

    /** Whether the last rebuild ended before it was whole. */
    public boolean isBroken() {
        return broken(getProgress());
    }

    static boolean broken(RebuildIndex.Progress progress) {
        return !progress.running() && progress.startedAt() != null && progress.finishedAt() == null;
    }

    public Outbox.Lag getLag() {
        if (lag == null) lag = outbox.lag();
        return Objects.requireNonNull(lag);
    }

    /** The processes that read documents; they start with the first one. */
    public ReaderHealth getReaders() {
        return reader.health();
    }

    public List<Setting> getSettings() {
        return Setting.all(config);
    }

    public String getProduct() {
        return Objects.requireNonNullElse(server.getInitParameter("org.fieldlore.VERSION"), "");
    }

    public String getServer() {
        return server.getServerInfo();
    }

    public String getJava() {
        return Runtime.version() + " · " + System.getProperty("java.vm.name");
    }

    public String getFaces() {
        return Objects.requireNonNullElse(FacesContext.class.getPackage().getImplementationVersion(), "");
    }

    /** Memory in use and the most there may be, in MB. */
    public List<Long> getMemory() {
        Runtime java = Runtime.getRuntime();
        return List.of((java.totalMemory() - java.freeMemory()) >> 20, java.maxMemory() >> 20);
    }
}
