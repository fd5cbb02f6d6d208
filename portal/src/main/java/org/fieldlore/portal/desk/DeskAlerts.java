package org.fieldlore.portal.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.ReadAlerts;
import org.fieldlore.search.SavedSearchRow;
import org.jspecify.annotations.Nullable;

/** The saved searches for which something new came. */
@Named
@RequestScoped
public class DeskAlerts {
    @Inject
    private ReadAlerts alerts;

    @Inject
    private Here here;

    private @Nullable List<SavedSearchRow> rows;

    public List<SavedSearchRow> getRows() {
        List<SavedSearchRow> known = rows;
        if (known == null) rows = known = alerts.news(here.viewer());
        return known;
    }
}
