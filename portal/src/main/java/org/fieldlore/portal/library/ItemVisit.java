package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.usage.Happening;
import org.fieldlore.search.usage.SearchLog;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** An item opened from a list of results, as its address says: by which search, and where it stood. */
@Named
@RequestScoped
public class ItemVisit {
    @Inject
    private ItemPage page;

    @Inject
    private SearchLog log;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String from;

    @Inject
    @Param
    private @Nullable Integer at;

    /** Counts the opening for the search. */
    public void begin() {
        if (isTraced()) log.happened(getFrom(), Happening.CLICK, page.key(), getAt(), 0, here.viewer());
    }

    public boolean isTraced() {
        return getFrom().matches("[0-9a-f]{32}") && getAt() > 0;
    }

    public String getFrom() {
        return Objects.requireNonNullElse(from, "");
    }

    public int getAt() {
        return Objects.requireNonNullElse(at, 0);
    }
}
