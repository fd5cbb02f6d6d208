package org.fieldlore.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldlore.customer.QueryNews;
import org.fieldlore.customer.SubscribeToQuery;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.notice.Follow;
import org.fieldlore.notice.Followed;
import org.fieldlore.notice.Following;
import org.fieldlore.notice.Notice;
import org.fieldlore.notice.ReadNotices;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.search.ReadAlerts;
import org.fieldlore.search.SavedSearchRow;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The inbox: what came of followed people and concepts, which saved searches and lists of customers have news, and what is followed. */
@Named
@RequestScoped
public class NoticesPage {
    private static final int ROWS = 20;

    @Inject
    private Here here;

    @Inject
    private ReadNotices read;

    @Inject
    private ReadAlerts alerts;

    @Inject
    private SubscribeToQuery subscriptions;

    @Inject
    private Follow follow;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    @Param
    private @Nullable Integer page;

    private @Nullable Page<Notice> notices;
    private @Nullable List<SavedSearchRow> searches;
    private @Nullable List<QueryNews> lists;
    private @Nullable List<Following> followed;
    private @Nullable Map<AgentId, Author> names;
    private @Nullable Boolean daily;

    public Page<Notice> getNotices() {
        Page<Notice> rows = notices;
        if (rows == null) notices = rows = read.page(here.viewer(), Pager.request(page, ROWS));
        return rows;
    }

    public Pager getPager() {
        return Pager.of(getNotices(), ROWS, number -> "?page=" + number);
    }

    public boolean isAnyUnread() {
        return !getLists().isEmpty() || getNotices().rows().stream().anyMatch(Notice::unread);
    }

    /** Saved searches for which something came. */
    public List<SavedSearchRow> getSearches() {
        List<SavedSearchRow> rows = searches;
        if (rows == null) searches = rows = alerts.news(here.viewer());
        return rows;
    }

    /** Lists of customers that somebody newly joined. */
    public List<QueryNews> getLists() {
        List<QueryNews> rows = lists;
        if (rows == null) lists = rows = subscriptions.news(here.viewer());
        return rows;
    }

    public List<Following> getFollowed() {
        List<Following> all = followed;
        if (all == null) followed = all = follow.all(here.viewer());
        return all;
    }

    /** What the followed thing is called; empty when it is no more. */
    public String name(Following what) {
        if (what.kind() == Followed.CONCEPT)
            return vocabulary
                    .current()
                    .term(new ConceptId(what.target()))
                    .map(term -> term.label(here.getLang()))
                    .orElse("");
        Author person = names().get(new AgentId(what.target()));
        return person == null ? "" : person.name(here.getLang());
    }

    private Map<AgentId, Author> names() {
        Map<AgentId, Author> known = names;
        if (known == null)
            names = known = new HashMap<>(knowledge.authors(Stream.concat(
                            getFollowed().stream(), getNotices().rows().stream().map(Notice::because))
                    .filter(one -> one.kind() == Followed.PERSON)
                    .map(one -> new AgentId(one.target()))
                    .distinct()
                    .toList()));
        return known;
    }

    /** The page of what is followed, from this one. */
    public String address(Following what) {
        return (what.kind() == Followed.PERSON ? "person.xhtml?id=" : "experts.xhtml?concept=") + what.target();
    }

    public boolean isDaily() {
        Boolean wanted = daily;
        if (wanted == null) daily = wanted = follow.daily(here.viewer());
        return Objects.requireNonNull(wanted);
    }

    public String read() {
        read.read(here.viewer());
        subscriptions.allSeen(here.viewer());
        return again();
    }

    public String wantDaily(boolean wanted) {
        follow.wantDaily(wanted, here.viewer());
        return again();
    }

    public String end(Following what) {
        follow.end(what, here.viewer());
        return again();
    }

    private static String again() {
        return "/people/notices.xhtml?faces-redirect=true";
    }
}
