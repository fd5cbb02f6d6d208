package org.fieldlore.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;

/**
 * The record that a card stood before an agent beside a customer, with the numbers that put it there. Written once a day,
 * customer, item and agent, and never changed; it holds ids and no word about the customer.
 */
@Entity
@Table(name = "advice_showing")
public class Showing {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "customer_id")
    private long customer;

    @Column(name = "item_id")
    private long item;

    @Column(name = "viewer_id")
    private long viewer;

    @Column(name = "shown_on")
    private LocalDate shownOn;

    @Column(name = "shown_at")
    private Instant shownAt;

    private int position;
    private double fit;
    private double trust;
    private String parts;

    protected Showing() {}

    public Showing(CustomerId customer, KnowledgeId item, AgentId viewer, Instant shownAt, int position, Score score) {
        this.customer = customer.value();
        this.item = item.value();
        this.viewer = viewer.value();
        this.shownOn = shownAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.shownAt = shownAt;
        this.position = position;
        this.fit = score.fit();
        this.trust = score.trust();
        this.parts = score.toJson();
    }

    public ShowingId id() {
        return new ShowingId(id);
    }

    public CustomerId customer() {
        return new CustomerId(customer);
    }

    public KnowledgeId item() {
        return new KnowledgeId(item);
    }

    public AgentId viewer() {
        return new AgentId(viewer);
    }

    public Instant shownAt() {
        return shownAt;
    }

    public LocalDate shownOn() {
        return shownOn;
    }

    /** Place among the cards of its moment, from 1. */
    public int position() {
        return position;
    }

    public double fit() {
        return fit;
    }

    public double trust() {
        return trust;
    }

    /** The parts of the score as a JSON object. */
    public String parts() {
        return parts;
    }
}
