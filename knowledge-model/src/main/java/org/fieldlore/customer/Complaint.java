package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** What a customer complained of. Open until resolved or rejected; know-how may be made from it. */
@Entity
@Table(name = "complaint")
public class Complaint extends CustomerRecord<ComplaintFacts> {
    @Column(name = "policy_id")
    private @Nullable Long policyId;

    @Column(name = "received_on")
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    private Touchpoint touchpoint;

    @Enumerated(EnumType.STRING)
    private Dissatisfaction reason;

    @Column(name = "body")
    private String text;

    @Enumerated(EnumType.STRING)
    private ComplaintStatus status;

    @Column(name = "resolved_on")
    private @Nullable LocalDate resolvedOn;

    @Column(name = "item_id")
    private @Nullable Long itemId;

    protected Complaint() {}

    Complaint(ComplaintFacts facts, long customer, Origin origin) {
        super(facts.key(), customer, origin);
        this.receivedOn = facts.receivedOn();
        this.touchpoint = facts.touchpoint();
        this.reason = facts.reason();
        this.text = facts.text();
        this.status = ComplaintStatus.OPEN;
    }

    @Override
    void put(ComplaintFacts facts, RecordFacts.Whose whose) {
        if (whose.policy() != null) policyId = whose.policy();
        receivedOn = facts.receivedOn();
        touchpoint = facts.touchpoint();
        reason = facts.reason();
        text = facts.text();
        if (facts.status() != null) status = facts.status();
        if (facts.resolvedOn() != null) resolvedOn = facts.resolvedOn();
    }

    @Override
    List<@Nullable Object> contents() {
        return Arrays.asList(policyId, receivedOn, touchpoint, reason, text, status, resolvedOn);
    }

    ComplaintStatus status() {
        return status;
    }

    /** Settles it as of a day, or opens it again. */
    void settle(ComplaintStatus next, LocalDate day) {
        status = next;
        resolvedOn = next == ComplaintStatus.OPEN ? null : day;
    }

    /** Know-how was made of it. */
    void becomes(KnowledgeId item) {
        itemId = item.value();
    }

    /** The knowledge item that was made from it; null when there is none. */
    @Nullable
    Long item() {
        return itemId;
    }
}
