package org.fieldlore.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.fieldlore.customer.DeclineReason;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/**
 * What an agent said of one showing. Stands until its giver undoes it; an undone one is kept for the record, and the same
 * may be said again beside the same showing.
 */
@Entity
@Table(name = "advice_feedback")
public class GivenFeedback {
    /** Outbox topic of feedback given and undone; the subject is the feedback's id. */
    public static final String TOPIC = "feedback";

    /** Outbox topic of feedback on offers, likewise; nothing is credited for it. */
    public static final String ON_OFFERS = "offer-feedback";

    private static final int MAX_REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "showing_id")
    private long showing;

    @Column(name = "customer_id")
    private long customer;

    @Column(name = "item_id")
    private @Nullable Long item;

    @Column(name = "agent_id")
    private long agent;

    @Enumerated(EnumType.STRING)
    private Feedback kind;

    private String reason;

    @Column(name = "given_at")
    private Instant givenAt;

    private long withdrawn;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "told_by")
    private @Nullable String toldBy;

    protected GivenFeedback() {}

    /**
     * @param toldBy the calling system that reports it; null when it is said in the portal
     */
    GivenFeedback(Showing showing, Feedback kind, @Nullable String reason, @Nullable String toldBy, Instant now) {
        this.showing = showing.id().value();
        this.customer = showing.customer().value();
        KnowledgeId shown = showing.item();
        this.item = shown == null ? null : shown.value();
        this.agent = showing.viewer().value();
        this.kind = kind;
        this.reason = reason == null || reason.isBlank() ? "" : Required.text("reason", reason, MAX_REASON);
        this.toldBy = toldBy;
        this.givenAt = now;
    }

    ShowingId showing() {
        return new ShowingId(showing);
    }

    public FeedbackId id() {
        return new FeedbackId(id);
    }

    public CustomerId customer() {
        return new CustomerId(customer);
    }

    /** What it is about; only of know-how, as the rest has none. */
    public KnowledgeId item() {
        return new KnowledgeId(Objects.requireNonNull(item, "the feedback is not on know-how"));
    }

    /** Under which topic word of it is left. */
    String topic() {
        return item == null ? ON_OFFERS : TOPIC;
    }

    /** Who gave it. */
    public AgentId agent() {
        return new AgentId(agent);
    }

    public Feedback kind() {
        return kind;
    }

    /** What the giver added in their own words, or to an offer or a step a {@link DeclineReason}; empty when nothing. */
    public String reason() {
        return reason;
    }

    public Instant givenAt() {
        return givenAt;
    }

    public boolean stands() {
        return withdrawn == 0;
    }

    /** Takes it back; says whether it stood until now. */
    boolean undo(Instant now) {
        if (!stands()) return false;
        this.withdrawn = id;
        this.withdrawnAt = now;
        return true;
    }
}
