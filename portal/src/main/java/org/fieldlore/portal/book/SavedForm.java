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
import java.util.Optional;
import org.fieldlore.customer.SavedQueries;
import org.fieldlore.customer.SavedQueryRow;
import org.fieldlore.customer.SubscribeToQuery;
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
    private SubscribeToQuery subscriptions;

    @Inject
    private CustomersPage page;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable Long gone;

    @Inject
    @Param(name = "saved")
    private @Nullable Long chosen;

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

    /** Follows the address of a kept query by its id; the news of it are then known. */
    public void open() throws IOException {
        if (chosen == null) return;
        Optional<SavedQueryRow> row = saved.visible(chosen, here.viewer());
        if (row.isPresent()) {
            subscriptions.seen(chosen, here.viewer());
            go(page.address(row.get().query()));
        } else tell(FacesMessage.SEVERITY_WARN, "saved.gone");
    }

    /** Begins or ends hearing of customers that newly meet it. */
    public void subscribe(long id, boolean wanted) throws IOException {
        if (wanted) subscriptions.begin(id, here.viewer());
        else subscriptions.end(id, here.viewer());
        done(wanted ? "saved.subscribed" : "saved.unsubscribed", "");
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
        if (key != null) {
            tell(FacesMessage.SEVERITY_INFO, key);
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
        go(page.getAsked().address() + more);
    }

    private void tell(FacesMessage.Severity severity, String key) {
        String text = new Wordbook(here.getLocale()).of("book", key);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    private void go(String address) throws IOException {
        var external = faces.getExternalContext();
        external.redirect(external.getRequestContextPath() + "/book/customers.xhtml?" + address);
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
