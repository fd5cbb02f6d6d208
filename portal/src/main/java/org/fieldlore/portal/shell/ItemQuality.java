package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.fieldlore.credit.Quality;
import org.fieldlore.credit.ReadQuality;
import org.fieldlore.shared.KnowledgeId;

/** How good the item on a page is, looked up once a request. */
@Named
@RequestScoped
public class ItemQuality {
    @Inject
    private ReadQuality read;

    private final Map<KnowledgeId, Quality> known = new HashMap<>();

    /** The quality of an item that whoever is here may read. */
    public Quality of(KnowledgeId item) {
        return known.computeIfAbsent(item, read::of);
    }
}
