package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.fieldlore.credit.ReadCredit;
import org.fieldlore.customer.SubscribeToQuery;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.notice.ReadNotices;
import org.fieldlore.people.Role;
import org.fieldlore.people.SetLanguage;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.jspecify.annotations.Nullable;

/** Who is here, in which language, and where they can go. */
@Named
@RequestScoped
public class Here {
    private static final String LANG = "fieldlore.lang";
    private static final String WAITING = "fieldlore.waiting";
    private static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);

    @Inject
    private HttpServletRequest request;

    @Inject
    private SetLanguage setLanguage;

    @Inject
    private ReadCredit credit;

    @Inject
    private ReadReviews reviews;

    @Inject
    private ReadNotices notices;

    @Inject
    private SubscribeToQuery subscriptions;

    @Inject
    private Clock clock;

    private @Nullable Long points;
    private @Nullable Long unread;
    private @Nullable List<Line> menu;

    /** A line of the menu; the words are the bundle's, under the key. */
    public record Line(
            String page,
            String key,
            String icon,
            int group,
            boolean current,
            @Nullable Integer count) {}

    public boolean isSignedIn() {
        return who().isPresent();
    }

    /** The person as the use cases want to know them; refuses when nobody is signed in. */
    public Viewer viewer() {
        return who().orElseThrow(() -> new NotAllowed("signed-out")).viewer();
    }

    /** Points so far, by one look into the ledger a request; null for those who collect none. */
    public @Nullable Long getPoints() {
        if (points == null && who().filter(Here::collects).isPresent()) points = credit.balance(viewer().agent());
        return points;
    }

    /** Notices and lists of customers with news not looked at yet, by two looks at an index a request. */
    public long getUnread() {
        Long known = unread;
        if (known == null) unread = known = notices.unread(viewer()) + subscriptions.unread(viewer());
        return known;
    }

    private static boolean collects(SignedIn who) {
        return who.roles().contains(Role.AGENT) || who.roles().contains(Role.REVIEWER);
    }

    public String getName() {
        return who().map(w -> w.name(getLang())).orElse("");
    }

    /** A name for what this person keeps on the device; empty when nobody is signed in. */
    public String getKey() {
        return who().map(SignedIn::login).orElse("");
    }

    /** One or two letters for the avatar: the family name in Chinese, initials otherwise. */
    public String getInitials() {
        String name = getName();
        if (name.isEmpty()) return "";
        if (getLang().startsWith("zh")) return name.substring(0, 1);
        StringBuilder letters = new StringBuilder();
        for (String word : name.split(" ", 3)) letters.append(word.charAt(0));
        return letters.substring(0, Math.min(2, letters.length()));
    }

    /** Language tag: zh-CN or en. Chosen by the person, else what the browser prefers. */
    public String getLang() {
        HttpSession session = request.getSession(false);
        Object chosen = session == null ? null : session.getAttribute(LANG);
        return chosen != null ? chosen.toString() : tag(request.getLocale());
    }

    public Locale getLocale() {
        return Locale.forLanguageTag(getLang());
    }

    /** A moment on the clock of this place. */
    public LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault());
    }

    /** Switches between Chinese and English, for now and for the next sign-in, and shows the same page again. */
    public void switchLanguage() throws IOException {
        speak(getLang().startsWith("zh") ? "en" : "zh-CN");
        who().ifPresent(w -> setLanguage.to(w.viewer().agent(), getLang()));
        String query = request.getQueryString();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    void speak(String lang) {
        request.getSession(true).setAttribute(LANG, lang);
    }

    /** The rooms open to whoever is here; reviewers see how much waits for them. */
    public List<Line> getMenu() {
        List<Line> lines = menu;
        if (lines == null) menu = lines = who().map(this::lines).orElse(List.of());
        return lines;
    }

    /** How many items wait for this reviewer, as the menu says. */
    public int getWaiting() {
        return getMenu().stream()
                .filter(line -> line.page().equals(Screen.REVIEW.page()))
                .mapToInt(line -> Objects.requireNonNullElse(line.count(), 0))
                .sum();
    }

    private List<Line> lines(SignedIn who) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return Arrays.stream(Screen.values())
                .filter(s -> s.inMenu() && s.welcomes(who.roles()))
                .map(s -> new Line(
                        s.page(),
                        "menu." + s.name().toLowerCase(Locale.ROOT),
                        s.icon(),
                        s.group(),
                        s.holds(path),
                        s == Screen.REVIEW ? waiting(who, path) : null))
                .toList();
    }

    /** Counted where people review or begin; on every other page what was counted within the last minute will do. */
    private @Nullable Integer waiting(SignedIn who, String path) {
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        boolean counts = Screen.REVIEW.holds(path) || Screen.DESK.holds(path);
        Waiting last = (Waiting) session.getAttribute(WAITING);
        if (counts || last == null || now.isAfter(last.at().plus(GOOD_ENOUGH)))
            last = new Waiting((int) reviews.waiting(who.viewer()), now);
        session.setAttribute(WAITING, last);
        return last.count() == 0 ? null : last.count();
    }

    /** How many items waited for this reviewer, and when. */
    private record Waiting(int count, Instant at) implements Serializable {}

    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
        return Door.SIGN_IN + "?faces-redirect=true";
    }

    /** Whether this person is welcome in a room. */
    public boolean mayEnter(Screen room) {
        return who().map(w -> room.welcomes(w.roles())).orElse(false);
    }

    /** Whether this person may write down what they know. */
    public boolean isWriter() {
        return mayEnter(Screen.WRITE);
    }

    private Optional<SignedIn> who() {
        Object machine = request.getAttribute(SignedIn.class.getName());
        return machine instanceof SignedIn m ? Optional.of(m) : SignedIn.in(request);
    }

    private static String tag(@Nullable Locale asked) {
        return asked != null && "zh".equals(asked.getLanguage()) ? "zh-CN" : "en";
    }
}
