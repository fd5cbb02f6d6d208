package org.fieldlore.portal.book;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.SavedQueries;
import org.fieldlore.customer.SavedQueryRow;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The queries that people keep beside the customer list. */
@Named
@RequestScoped
public class SavedForm {
    @Inject
    private SavedQueries saved;

    @Inject
    private CustomersPage page;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Long gone;

    private final Map<Long, String> names = new HashMap<>();
    private @Nullable List<SavedQueryRow> rows;
    private @Nullable String name;

    public List<SavedQueryRow> getRows() {
        List<SavedQueryRow> known = rows;
        if (known == null) {
            rows = known = saved.of(here.viewer());
            known.forEach(row -> names.putIfAbsent(row.id(), row.name()));
        }
        return known;
    }

    public void save() throws IOException {
        saved.save(here.viewer(), text(name), page.getAsked().query());
        done("saved.kept", "");
    }

    public void rename(long id) throws IOException {
        saved.rename(id, here.viewer(), text(names.get(id)));
        done("saved.renamed", "");
    }

    public void share(long id, boolean withBranch) throws IOException {
        saved.share(id, here.viewer(), withBranch);
        done(withBranch ? "saved.shared" : "saved.private", "");
    }

    /** Deletes it; the page that follows offers to bring it back. */
    public void delete(long id) throws IOException {
        saved.delete(id, here.viewer());
        done(null, "&gone=" + id);
    }

    public void undoDelete() throws IOException {
        if (gone != null) saved.undoDelete(gone, here.viewer());
        done("saved.back", "");
    }

    private void done(@Nullable String key, String more) throws IOException {
        var external = faces.getExternalContext();
        if (key != null) {
            String text = new Wordbook(here.getLocale()).of("book", key);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
            external.getFlash().setKeepMessages(true);
        }
        external.redirect(external.getRequestContextPath() + "/book/customers.xhtml?"
                + page.getAsked().address() + more);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable Long getGone() {
        return gone;
    }

    public Map<Long, String> getNames() {
        return names;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }
}
