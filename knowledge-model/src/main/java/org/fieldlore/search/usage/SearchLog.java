package org.fieldlore.search.usage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Query;
import org.fieldlore.search.QueryJson;
import org.fieldlore.search.Results;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;

/**
 * Takes note of searches without holding them up: notes wait in memory for the next {@link #write}, ten thousand at most; more
 * are dropped and counted. What a crash loses is a second of notes, never an answer.
 */
@ApplicationScoped
public class SearchLog {
    private static final Logger LOG = Logger.getLogger(SearchLog.class.getName());
    private static final int MOST = 10_000;
    private static final int BATCH = 500;
    private static final int LONGEST_ATTRIBUTES = 1_000;
    private static final int LONGEST_STAY = 3_600;
    private static final int ID_LENGTH = 32;
    private static final String ID = "[0-9a-f]{32}";

    /** A search asked again within this time is still the same search. */
    private static final Duration VISIT = Duration.ofMinutes(30);

    private static final Duration SECRET_REMEMBERED = Duration.ofMinutes(10);
    private final BlockingQueue<Searched> searches = new ArrayBlockingQueue<>(MOST);
    private final BlockingQueue<Happened> happenings = new ArrayBlockingQueue<>(MOST);
    private final LongAdder dropped = new LongAdder();
    private final KeepSearches keep;
    private final LogSettings settings;
    private final Clock clock;
    private volatile Secret secret = new Secret("", Instant.MIN);

    @Inject
    public SearchLog(KeepSearches keep, LogSettings settings, Clock clock) {
        this.keep = keep;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy alone. */
    @SuppressWarnings("NullAway")
    SearchLog() {
        this(null, LogSettings.defaults(), Clock.systemUTC());
    }

    private record Secret(String value, Instant asOf) {}

    /**
     * Notes a page of results and returns the id of the search, which what happens to its items refers to; empty when there are
     * no words or nothing is logged. Never fails.
     *
     * @param personal whether the words stand for a customer, and are to be left out
     */
    public String searched(Query query, Results results, Viewer viewer, Channel channel, boolean personal) {
        if (!settings.on() || query.text().isBlank()) return "";
        try {
            Instant now = clock.instant();
            QueryText text = QueryText.of(query.text(), personal);
            String attributes = attributes(query);
            long visit = now.getEpochSecond() / VISIT.toSeconds();
            String id = mac(client(viewer.agent()) + '|' + query.text().strip() + '|' + attributes + '|' + visit);
            Searched searched = new Searched(
                    id,
                    client(viewer.agent()),
                    channel,
                    now,
                    text,
                    query.lang(),
                    attributes,
                    results.total(),
                    results.tookMillis(),
                    results.hits().stream().map(Hit::id).map(KnowledgeId::value).toList());
            if (!searches.offer(searched)) dropped.increment();
            return id;
        } catch (RuntimeException | GeneralSecurityException e) {
            failed(e);
            return "";
        }
    }

    /** Notes what somebody did with an item that a search had shown. An id that is none is passed over. Never fails. */
    public void happened(String queryId, Happening action, KnowledgeId item, int position, int seconds, Viewer viewer) {
        if (!settings.on() || !queryId.matches(ID) || position < 1 || position > Query.MAX_DEPTH) return;
        try {
            Happened happened = new Happened(
                    queryId,
                    client(viewer.agent()),
                    action,
                    item,
                    position,
                    Math.max(0, Math.min(LONGEST_STAY, seconds)),
                    clock.instant());
            if (!happenings.offer(happened)) dropped.increment();
        } catch (RuntimeException | GeneralSecurityException e) {
            failed(e);
        }
    }

    /** Writes what waits; called once a second by one worker. What cannot be written is dropped and counted. */
    public void write() {
        List<Happened> done = new ArrayList<>();
        List<Searched> asked = new ArrayList<>();
        // Happenings first: the search that one belongs to was noted before it, so it is stored or waits as well.
        happenings.drainTo(done);
        searches.drainTo(asked);
        for (int from = 0; from < asked.size(); from += BATCH)
            write(asked.subList(from, Math.min(asked.size(), from + BATCH)), List.of());
        for (int from = 0; from < done.size(); from += BATCH)
            write(List.of(), done.subList(from, Math.min(done.size(), from + BATCH)));
    }

    private void write(List<Searched> asked, List<Happened> done) {
        try {
            keep.keep(asked, done);
        } catch (RuntimeException e) {
            dropped.add(asked.size() + (long) done.size());
            LOG.log(Level.WARNING, "searches could not be logged", e);
        }
    }

    /** How many notes were dropped since the start. */
    public long dropped() {
        return dropped.sum();
    }

    private void failed(Exception e) {
        dropped.increment();
        LOG.log(Level.FINE, "a search could not be noted", e);
    }

    private String client(AgentId agent) throws GeneralSecurityException {
        return mac("agent " + agent);
    }

    /** HMAC-SHA-256 (RFC 2104), its first half. */
    private String mac(String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of()
                .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, ID_LENGTH);
    }

    private String secret() {
        Secret known = secret;
        Instant now = clock.instant();
        if (known.asOf().isBefore(now.minus(SECRET_REMEMBERED))) secret = known = new Secret(keep.secret(), now);
        return known.value();
    }

    private static String attributes(Query query) {
        String json = QueryJson.settings(query).toString();
        return json.length() <= LONGEST_ATTRIBUTES ? json : "{}";
    }
}
