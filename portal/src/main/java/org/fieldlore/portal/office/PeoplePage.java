package org.fieldlore.portal.office;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.ResourceBundle;
import org.fieldlore.people.CloseAccount;
import org.fieldlore.people.FindPeople;
import org.fieldlore.people.PersonRow;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The accounts: who is there, in which branch, with which roles; closes and reopens them. */
@Named
@RequestScoped
public class PeoplePage {
    private static final int ROWS = 20;

    @Inject
    private Here here;

    @Inject
    private FindPeople find;

    @Inject
    private CloseAccount account;

    @Inject
    private FacesContext faces;

    @Inject
    @Param
    private @Nullable String text;

    @Inject
    @Param
    private @Nullable String role;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Page<PersonRow> people;

    public Page<PersonRow> getPeople() {
        if (people == null) people = find.page(text, chosen(), here.viewer(), Pager.request(page, ROWS));
        return Objects.requireNonNull(people);
    }

    public Pager getPager() {
        String words = URLEncoder.encode(Objects.requireNonNullElse(text, ""), StandardCharsets.UTF_8);
        String address = "?text=" + words + "&role=" + getRole() + "&page=";
        return Pager.of(getPeople(), ROWS, number -> address + number);
    }

    /** Closes an account; undone by {@link #reopen}. */
    public void close(AgentId id) throws IOException {
        account.close(id, here.viewer());
        tell("closed");
    }

    public void reopen(AgentId id) throws IOException {
        account.reopen(id, here.viewer());
        tell("reopened");
    }

    private void tell(String key) throws IOException {
        String words = ResourceBundle.getBundle("org.fieldlore.portal.office.office", here.getLocale())
                .getString("people." + key);
        faces.addMessage(null, new FacesMessage(words));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        faces.getExternalContext().redirect(Faces.getRequestURIWithQueryString());
    }

    private @Nullable Role chosen() {
        return getRoles().stream()
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    public List<Role> getRoles() {
        return Arrays.asList(Role.values());
    }

    public @Nullable String getText() {
        return text;
    }

    public String getRole() {
        Role chosen = chosen();
        return chosen == null ? "" : chosen.name();
    }

    public long getMe() {
        return here.viewer().agent().value();
    }
}
