package org.fieldlore.portal.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.advice.ContradictingPair;
import org.fieldlore.advice.ReadContradictingPairs;
import org.fieldlore.knowledge.ChooseTopics;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.QueueFilter;
import org.fieldlore.knowledge.QueueRow;
import org.fieldlore.knowledge.ReadReviews;
import org.fieldlore.knowledge.TopicRow;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Pager;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** What waits for this reviewer, oldest first. */
@Named
@RequestScoped
public class QueuePage {
    private static final int ROWS = 20;
    private static final String COUNTED = "fieldlore.topics";
    private static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);
    static final Set<String> TOLD =
            Set.of("approved", "second", "asked", "rejected", "merged", "passed", "failed", "topics");

    @Inject
    private ReadReviews read;

    @Inject
    private ReadContradictingPairs pairs;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    private @Nullable List<ContradictingPair> contradicting;

    @Inject
    @Param
    private @Nullable String kind;

    @Inject
    @Param
    private @Nullable String lang;

    @Inject
    @Param
    private @Nullable String text;

    @Inject
    @Param
    private @Nullable Long topic;

    @Inject
    @Param
    private @Nullable String show;

    @Inject
    @Param
    private @Nullable Integer from;

    @Inject
    @Param
    private @Nullable String told;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private ChooseTopics choose;

    @Inject
    private ChosenConcepts chosen;

    private @Nullable Page<QueueRow> page;
    private @Nullable List<TopicRow> topics;

    /** Fills in what this reviewer has said to know about. */
    public void load() {
        chosen.begin(read.topicsOf(here.viewer()));
    }

    public String saveTopics() {
        choose.choose(chosen.all(), here.viewer());
        return "/review/queue.xhtml?faces-redirect=true&told=topics";
    }

    public Page<QueueRow> getPage() {
        Page<QueueRow> known = page;
        if (known == null) page = known = read.queue(here.viewer(), filter(), new Page.Request(first(), ROWS));
        return known;
    }

    private QueueFilter filter() {
        Kind wanted = getKinds().stream()
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(null);
        return new QueueFilter(wanted, filled(lang), filled(text), getTopic(), isMine());
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private int first() {
        return from == null ? 0 : Math.max(0, from) / ROWS * ROWS;
    }

    public List<Kind> getKinds() {
        return Arrays.asList(Kind.values());
    }

    public boolean isFiltered() {
        return !filter().equals(new QueueFilter(null, null, null, null, isMine()));
    }

    /** What this reviewer knows about, or nobody does; all of it when they ask for that. */
    public boolean isMine() {
        return !"all".equals(show);
    }

    public String getShow() {
        return isMine() ? "mine" : "all";
    }

    public @Nullable ConceptId getTopic() {
        return topic == null || topic < 1 ? null : new ConceptId(topic);
    }

    public List<TopicRow> getTopics() {
        if (topics == null) topics = counted().rows();
        return Objects.requireNonNull(topics);
    }

    /** With ten thousand waiting, counting by topic is the dearest part of the page: what was counted within a minute will do. */
    private Counted counted() {
        HttpSession session = request.getSession();
        Counted last = (Counted) session.getAttribute(COUNTED);
        Instant now = clock.instant();
        if (last == null
                || last.waiting() != here.getWaiting()
                || "topics".equals(told)
                || now.isAfter(last.at().plus(GOOD_ENOUGH))) {
            last = new Counted(here.getWaiting(), now, List.copyOf(read.byTopic(here.viewer())));
            session.setAttribute(COUNTED, last);
        }
        return last;
    }

    /** What waited by topic, and when. */
    private record Counted(int waiting, Instant at, List<TopicRow> rows) implements Serializable {}

    /** What a concept is called; empty for one that is not in use. */
    public String name(ConceptId concept) {
        return vocabulary
                .current()
                .term(concept)
                .map(term -> term.label(here.getLang()))
                .orElse("");
    }

    public Pager getPager() {
        String address = "?kind=" + encoded(kind) + "&lang=" + encoded(lang) + "&text=" + encoded(text) + "&topic="
                + (topic == null ? "" : topic) + "&show=" + getShow();
        return Pager.of(getPage(), ROWS, number -> address + "&from=" + (number - 1) * ROWS);
    }

    private static String encoded(@Nullable String value) {
        return value == null ? "" : URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What was just decided, or null. */
    public @Nullable String getTold() {
        return told != null && TOLD.contains(told) ? told : null;
    }

    public @Nullable String getKind() {
        return kind;
    }

    public @Nullable String getLang() {
        return lang;
    }

    public @Nullable String getText() {
        return text;
    }

    /** Items in use that say the opposite of each other. */
    public List<ContradictingPair> getContradicting() {
        List<ContradictingPair> known = contradicting;
        if (known == null) contradicting = known = pairs.both(here.viewer());
        return known;
    }
}
