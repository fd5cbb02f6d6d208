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

/** What one person did with an item that a search had shown; of each kind once, with the longest stay. */
@Entity
@Table(name = "search_event")
public class LoggedEvent {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "query_id")
    private String queryId;

    @Column(name = "client_id")
    private String clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "action_name")
    private Happening action;

    @Column(name = "item_id")
    private long itemId;

    @Column(name = "position_ordinal")
    private int position;

    private int seconds;

    @Column(name = "happened_at")
    private Instant happenedAt;

    protected LoggedEvent() {}

    LoggedEvent(Happened happened) {
        this.queryId = happened.queryId();
        this.clientId = happened.clientId();
        this.action = happened.action();
        this.itemId = happened.item().value();
        this.position = happened.position();
        this.seconds = happened.seconds();
        this.happenedAt = happened.at();
    }

    void again(Happened happened) {
        seconds = Math.max(seconds, happened.seconds());
    }
}
