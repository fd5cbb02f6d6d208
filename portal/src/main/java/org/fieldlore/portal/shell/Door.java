package org.fieldlore.portal.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fieldlore.people.Agent;
import org.fieldlore.people.SignIn;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Lets people in by the form and machines by Basic authentication under /api and at the IRIs of concepts. Nothing but the sign-in page, its resources
 * and the error pages is open.
 */
@ApplicationScoped
public class Door implements HttpAuthenticationMechanism {
    static final String SIGN_IN = "/sign-in.xhtml";

    /** For how long a session is believed before the database is asked whether the account is still open. */
    private static final Duration BELIEVED = Duration.ofSeconds(10);

    @Inject
    private BasicCallers machines;

    @Inject
    private SignIn signIn;

    @Inject
    private Clock clock;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential instanceof UsernamePasswordCredential typed) return byForm(typed, request, context);
        if (isApi(request) && !isOpen(request)) return byBasic(request, response, context);
        Optional<SignedIn> known = SignedIn.in(request).flatMap(who -> stillWelcome(who, request));
        if (known.isPresent())
            return context.notifyContainerAboutLogin(
                    known.get().login(), known.get().groups());
        if (isProgramAtIri(request)) return byBasic(request, response, context);
        return isOpen(request) ? context.doNothing() : challenge(request, response);
    }

    private AuthenticationStatus byForm(
            UsernamePasswordCredential typed, HttpServletRequest request, HttpMessageContext context) {
        Optional<Agent> agent = signIn.with(typed.getCaller(), typed.getPasswordAsString());
        if (agent.isEmpty()) return AuthenticationStatus.SEND_FAILURE;
        SignedIn signedIn = SignedIn.from(agent.get(), clock.instant());
        request.getSession(true);
        request.changeSessionId();
        signedIn.keepIn(request.getSession());
        return context.notifyContainerAboutLogin(signedIn.login(), signedIn.groups());
    }

    /** Ends the session of a closed account; changed roles take effect. */
    private Optional<SignedIn> stillWelcome(SignedIn who, HttpServletRequest request) {
        Instant now = clock.instant();
        if (now.isBefore(who.asOf().plus(BELIEVED)) || isOpen(request)) return Optional.of(who);
        Optional<SignedIn> today = signIn.again(new AgentId(who.agent())).map(agent -> SignedIn.from(agent, now));
        HttpSession session = request.getSession();
        today.ifPresentOrElse(person -> person.keepIn(session), session::invalidate);
        return today;
    }

    private AuthenticationStatus byBasic(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Agent> agent = machines.of(request.getHeader("Authorization"));
        if (agent.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Fieldlore\", charset=\"UTF-8\"");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return AuthenticationStatus.SEND_FAILURE;
        }
        SignedIn signedIn = SignedIn.from(agent.get(), clock.instant());
        request.setAttribute(SignedIn.class.getName(), signedIn);
        return context.notifyContainerAboutLogin(signedIn.login(), signedIn.groups());
    }

    private static AuthenticationStatus challenge(HttpServletRequest request, HttpServletResponse response) {
        String target = request.getContextPath() + SIGN_IN + "?from=" + encode(here(request));
        try {
            if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                                + target.replace("&", "&amp;") + "\"/></partial-response>");
            } else {
                response.sendRedirect(target);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return AuthenticationStatus.SEND_CONTINUE;
    }

    /** The page that was asked for, so that the sign-in can return to it; never another site. */
    private static String here(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        String query = "GET".equals(request.getMethod()) ? request.getQueryString() : queryOfPage(request);
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    /** A form goes to the bare path of its page; the browser says in Referer which entry the page showed. */
    private static @Nullable String queryOfPage(HttpServletRequest request) {
        String page = request.getHeader("Referer");
        int query = page == null ? -1 : page.indexOf(request.getRequestURI() + "?");
        return page == null || query < 0 ? null : page.substring(page.indexOf('?', query) + 1);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    /** A program that follows the IRI of a concept knows no form to sign in with. */
    private static boolean isProgramAtIri(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        boolean person = accept != null && accept.contains("text/html");
        return !person && path(request).matches("/vocabulary(/[a-z-]+(/[a-z0-9-]+)?)?/?");
    }

    private static final Set<String> OPEN =
            Set.of(SIGN_IN, "/favicon.svg", "/favicon.ico", "/api/badges/key", "/.well-known/jwks.json");

    /** What pages of other systems take in. */
    static final String EMBEDDED = "/embed/";

    /** What pages are made of, here and elsewhere, and what monitors ask; none of it tells of a customer or an item. */
    private static final Set<String> OPEN_FOLDERS =
            Set.of("/jakarta.faces.resource/", EMBEDDED, "/health", "/metrics", "/openapi");

    /** Other systems prove themselves there by a token about a single call, which the contract itself checks. */
    private static final Pattern HOOKS = Pattern.compile("/api/cds-services(/[\\w-]+(/feedback)?)?");

    private static boolean isOpen(HttpServletRequest request) {
        String path = path(request);
        return OPEN.contains(path)
                || HOOKS.matcher(path).matches()
                || OPEN_FOLDERS.stream().anyMatch(path::startsWith);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
