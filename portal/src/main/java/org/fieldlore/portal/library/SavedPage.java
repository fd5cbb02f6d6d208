package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Alert;
import org.fieldlore.search.ReadAlerts;
import org.fieldlore.search.SavedSearchRow;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The searches that somebody keeps, and for one of them what came since they last looked. */
@Named
@RequestScoped
public class SavedPage {
    @Inject
    private ReadAlerts alerts;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    private final Map<Long, String> names = new HashMap<>();
    private @Nullable List<SavedSearchRow> rows;
    private @Nullable List<Fresh> fresh;

    /** An item that came, and who wrote it. */
    public record Fresh(Alert alert, @Nullable Author author) {}

    public List<SavedSearchRow> getRows() {
        List<SavedSearchRow> known = rows;
        if (known == null) {
            rows = known = alerts.searches(here.viewer());
            known.forEach(row -> names.putIfAbsent(row.id(), row.name()));
        }
        return known;
    }

    /** The search that was asked for, or null. */
    public @Nullable SavedSearchRow getChosen() {
        return getRows().stream()
                .filter(row -> id != null && row.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** What came for the chosen search, newest first. */
    public List<Fresh> getFresh() {
        List<Fresh> known = fresh;
        if (known == null) fresh = known = read();
        return known;
    }

    private List<Fresh> read() {
        SavedSearchRow chosen = getChosen();
        if (chosen == null) return List.of();
        List<Alert> came = alerts.fresh(chosen.id(), here.viewer());
        Set<AgentId> writers = came.stream().map(alert -> alert.item().author()).collect(Collectors.toSet());
        Map<AgentId, Author> authors = knowledge.authors(writers);
        return came.stream()
                .map(alert -> new Fresh(alert, authors.get(alert.item().author())))
                .toList();
    }

    /** The search itself, as an address. */
    public String address(SavedSearchRow row) {
        return "search.xhtml" + new SearchAddress(row.query());
    }

    public Map<Long, String> getNames() {
        return names;
    }
}
