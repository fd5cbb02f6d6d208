package org.fieldlore.advice;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.fieldlore.advice.offer.Offer;
import org.fieldlore.advice.rank.Place;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/**
 * The record that a card stood before an agent beside a customer, with the numbers that put it there: know-how, the offer of a
 * product, or a next step. Written once a day, customer, item, product or step, and agent, and never changed; it holds ids and no word about the customer.
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
    private @Nullable Long item;

    private @Nullable String product;
    private @Nullable String step;

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

    @Column(name = "ranking_version")
    private @Nullable Integer rankingVersion;

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

    /** That a product was offered. */
    Showing(CustomerId customer, Offer offer, AgentId viewer, Instant shownAt, int position) {
        this.customer = customer.value();
        this.product = offer.product();
        this.viewer = viewer.value();
        this.shownOn = shownAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.shownAt = shownAt;
        this.position = position;
        this.fit = offer.chance();
        this.trust = 1;
        this.parts = because(offer);
    }

    /** That a next step was named. */
    Showing(CustomerId customer, NextStep next, AgentId viewer, Instant shownAt, int position) {
        this.customer = customer.value();
        this.step = next.step().name();
        this.viewer = viewer.value();
        this.shownOn = shownAt.atZone(ZoneOffset.UTC).toLocalDate();
        this.shownAt = shownAt;
        this.position = position;
        this.fit = next.urgency() / 100.0;
        this.trust = 1;
        this.parts = JSON.createObjectBuilder().add("rule", next.rule()).build().toString();
    }

    /** The same with its place, so that anybody can tell later why it stood there. */
    Showing at(Place place) {
        this.rankingVersion = place.version();
        try (JsonReader reader = JSON.createReader(new StringReader(parts))) {
            this.parts = JSON.createObjectBuilder(reader.readObject())
                    .add("place", place.toJson())
                    .build()
                    .toString();
        }
        return this;
    }

    /** Which attributes speak for it and how strongly; never their values, which would tell of the customer. */
    private static String because(Offer offer) {
        JsonObjectBuilder because = JSON.createObjectBuilder();
        for (Offer.Because one : offer.reasons())
            because.add(one.fact().attribute(), Math.round(one.weight() * 10_000) / 10_000.0);
        return JSON.createObjectBuilder().add("because", because).build().toString();
    }

    public ShowingId id() {
        return new ShowingId(id);
    }

    public CustomerId customer() {
        return new CustomerId(customer);
    }

    /** The item of a card of know-how; null of any other. */
    public @Nullable KnowledgeId item() {
        return item == null ? null : new KnowledgeId(item);
    }

    /** The product of an offer; null of any other. */
    public @Nullable String product() {
        return product;
    }

    /** The name of a next step; null of any other. */
    public @Nullable String step() {
        return step;
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

    /** Place among the cards of its moment and lane, from 1. */
    public int position() {
        return position;
    }

    public double fit() {
        return fit;
    }

    public double trust() {
        return trust;
    }

    /** The version of the formula that gave it its place; null of those shown before there was one. */
    public @Nullable Integer rankingVersion() {
        return rankingVersion;
    }

    /** The parts of the score as a JSON object. */
    public String parts() {
        return parts;
    }
}
