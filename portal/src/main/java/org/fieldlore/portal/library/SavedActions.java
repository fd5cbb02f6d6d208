package org.fieldlore.portal.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.SaveSearch;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What can be done with saved searches; each leads back to a page that tells what was done. */
@Named
@RequestScoped
public class SavedActions {
    private static final String LIST = "/library/saved.xhtml";

    @Inject
    private SaveSearch save;

    @Inject
    private SearchPage search;

    @Inject
    private SavedPage page;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Long gone;

    private @Nullable String name;

    /** Keeps the search on the page. */
    public void save() throws IOException {
        save.save(
                here.viewer(),
                Objects.requireNonNullElse(name, ""),
                search.getAddress().query());
        done("saved.kept", "/library/search.xhtml" + search.getAddress());
    }

    public void rename(long id) throws IOException {
        save.rename(id, here.viewer(), page.getNames().getOrDefault(id, ""));
        done("saved.renamed", LIST);
    }

    public void seen(long id) throws IOException {
        save.seen(id, here.viewer());
        done("saved.seen.done", LIST);
    }

    /** Deletes it; the page that follows offers to bring it back. */
    public void delete(long id) throws IOException {
        save.delete(id, here.viewer());
        done(null, LIST + "?gone=" + id);
    }

    public void undoDelete() throws IOException {
        if (gone != null) save.undoDelete(gone, here.viewer());
        done("saved.back", LIST);
    }

    private void done(@Nullable String key, String where) throws IOException {
        var external = faces.getExternalContext();
        if (key != null) {
            String text = new Wordbook(here.getLocale()).of("library", key);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
            external.getFlash().setKeepMessages(true);
        }
        external.redirect(external.getRequestContextPath() + where);
    }

    public @Nullable Long getGone() {
        return gone;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
