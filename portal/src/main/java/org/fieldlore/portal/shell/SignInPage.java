package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fieldlore.people.People;
import org.jspecify.annotations.Nullable;

/** The sign-in form. Returns to the page that was asked for. */
@Named
@RequestScoped
public class SignInPage {
    private static final String FIRST_PAGE = "/desk/desk.xhtml";

    @Inject
    private SecurityContext security;

    @Inject
    private FacesContext faces;

    @Inject
    private People people;

    @Inject
    private Here here;

    @Inject
    private Words words;

    private @Nullable String login;
    private @Nullable String password;
    private @Nullable String from;

    public void submit() throws IOException {
        var external = faces.getExternalContext();
        AuthenticationStatus status = security.authenticate(
                (HttpServletRequest) external.getRequest(),
                (HttpServletResponse) external.getResponse(),
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(text(login), text(password))));
        if (status != AuthenticationStatus.SUCCESS) {
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, words.of("signIn.wrong"), null));
            return;
        }
        people.byLogin(text(login)).ifPresent(agent -> here.speak(agent.locale()));
        external.redirect(external.getRequestContextPath() + target());
    }

    /** Only a path of ours: one slash, then no second one and no backslash, which browsers read as a host. */
    private String target() {
        String wanted = text(from);
        boolean ours = wanted.startsWith("/") && !wanted.startsWith("//") && !wanted.contains("\\");
        return ours && wanted.contains(".xhtml") ? wanted : FIRST_PAGE;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    public @Nullable String getLogin() {
        return login;
    }

    public void setLogin(@Nullable String login) {
        this.login = login;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }
}
