package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.FindSimilar;
import org.fieldlore.search.Hit;
import org.jspecify.annotations.Nullable;

/** Items that say much the same as the one on the page. */
@Named
@RequestScoped
public class ItemSimilar {
    private static final int MOST = 5;

    @Inject
    private FindSimilar similar;

    @Inject
    private ItemPage page;

    @Inject
    private Here here;

    private @Nullable List<Hit> hits;

    /** Best first; empty for an item that others do not find. */
    public List<Hit> getHits() {
        List<Hit> known = hits;
        if (known == null) hits = known = similar.to(page.key(), here.viewer(), MOST);
        return known;
    }
}
