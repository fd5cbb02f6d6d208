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
import java.util.Optional;
import java.util.Set;
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
    private static final String COUNTED = Counted.class.getName();
    private static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);
    private static final Set<String> COUNTING =
            Set.of(Screen.DESK.page(), Screen.REVIEW.page(), Screen.HONOURS.page(), "/people/notices.xhtml");

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

    private @Nullable Counted counted;
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

    /** Points so far; null for those who collect none. */
    public @Nullable Long getPoints() {
        return counted().points();
    }

    /** Notices and lists of customers with news not looked at yet. */
    public long getUnread() {
        return counted().unread();
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

    /** How many items wait for this reviewer. */
    public int getWaiting() {
        return counted().waiting();
    }

    private List<Line> lines(SignedIn who) {
        return Arrays.stream(Screen.values())
                .filter(s -> s.inMenu() && s.welcomes(who.roles()))
                .map(s -> new Line(
                        s.page(),
                        "menu." + s.name().toLowerCase(Locale.ROOT),
                        s.icon(),
                        s.group(),
                        s.holds(path()),
                        s == Screen.REVIEW && getWaiting() > 0 ? getWaiting() : null))
                .toList();
    }

    /**
     * Counted where people begin, review, or look at their notices and points, and after whatever they did; on every other
     * page what was counted within the last minute will do.
     */
    private Counted counted() {
        Counted known = counted;
        if (known != null) return known;
        SignedIn who = who().orElse(null);
        if (who == null) return Counted.NOTHING;
        HttpSession session = request.getSession();
        Instant now = clock.instant();
        Counted last = (Counted) session.getAttribute(COUNTED);
        if (last == null || now.isAfter(last.at().plus(GOOD_ENOUGH)) || COUNTING.contains(path()))
            last = count(who, now);
        session.setAttribute(COUNTED, last);
        return counted = last;
    }

    private Counted count(SignedIn who, Instant now) {
        Viewer viewer = who.viewer();
        return new Counted(
                Screen.REVIEW.welcomes(who.roles()) ? (int) reviews.waiting(viewer) : 0,
                notices.unread(viewer) + subscriptions.unread(viewer),
                collects(who) ? credit.balance(viewer.agent()) : null,
                now);
    }

    /** Lets everything be counted anew on the next page, since this person did something. */
    static void countAnew(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.removeAttribute(COUNTED);
    }

    /** What waited for this person at a moment; points are null for those who collect none. */
    private record Counted(
            int waiting, long unread, @Nullable Long points, Instant at) implements Serializable {
        static final Counted NOTHING = new Counted(0, 0, null, Instant.MIN);
    }

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

    private String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private Optional<SignedIn> who() {
        Object machine = request.getAttribute(SignedIn.class.getName());
        return machine instanceof SignedIn m ? Optional.of(m) : SignedIn.in(request);
    }

    private static String tag(@Nullable Locale asked) {
        return asked != null && "zh".equals(asked.getLanguage()) ? "zh-CN" : "en";
    }
}
