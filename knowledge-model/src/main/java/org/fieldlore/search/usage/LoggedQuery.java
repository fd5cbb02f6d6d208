package org.fieldlore.search.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A search of one person for one thing within half an hour; looking through its pages adds to it. */
@Entity
@Table(name = "search_query")
public class LoggedQuery {
    private static final int MOST_HITS = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "query_id")
    private String queryId;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "user_query")
    private String text;

    @Column(name = "text_key")
    private String key;

    private int withheld;
    private String lang;

    @Column(name = "query_attributes")
    private String attributes;

    private long total;

    @Column(name = "took_ms")
    private double tookMillis;

    @Column(name = "hit_ids")
    private String hits;

    @Column(name = "found_nothing")
    private int foundNothing;

    private int clicked;

    @Column(name = "clicked_at")
    private @Nullable Integer clickedAt;

    protected LoggedQuery() {}

    LoggedQuery(Searched searched) {
        this.queryId = searched.queryId();
        this.clientId = searched.clientId();
        this.channel = searched.channel();
        this.askedAt = searched.at();
        this.text = searched.text().shown();
        this.key = searched.text().key();
        this.withheld = searched.text().withheld() ? 1 : 0;
        this.lang = searched.lang();
        this.attributes = searched.attributes();
        this.total = searched.total();
        this.tookMillis = searched.tookMillis();
        this.foundNothing = searched.total() == 0 ? 1 : 0;
        this.hits = joined(searched.shown());
    }

    /** Adds what another page showed. */
    void shown(List<Long> more) {
        Set<Long> all = new LinkedHashSet<>(hits());
        all.addAll(more);
        hits = joined(List.copyOf(all));
    }

    void opened(int position) {
        clicked = 1;
        if (clickedAt == null) clickedAt = position;
    }

    boolean isOf(String client) {
        return clientId.equals(client);
    }

    String queryId() {
        return queryId;
    }

    List<Long> hits() {
        return hits.isEmpty()
                ? new ArrayList<>()
                : Arrays.stream(hits.split(",")).map(Long::valueOf).toList();
    }

    private static String joined(List<Long> ids) {
        return ids.stream().limit(MOST_HITS).map(String::valueOf).collect(Collectors.joining(","));
    }
}
