package org.fieldlore.advice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the archive taught about the next product at one time. */
@Entity
@Table(name = "learnt_offers")
public class LearntOffersRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "learnt_at")
    private Instant learntAt;

    private int customers;

    private byte[] model;

    protected LearntOffersRow() {}

    LearntOffersRow(Instant learntAt, int customers, byte[] model) {
        this.learntAt = learntAt;
        this.customers = customers;
        this.model = model;
    }

    Instant learntAt() {
        return learntAt;
    }

    byte[] model() {
        return model;
    }
}
