package org.fieldlore.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.jspecify.annotations.Nullable;

/** How a rule of steering stands from one change to the next; never altered. */
@Entity
@Table(name = "search_steering")
public class SteeringRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "rule_id")
    private @Nullable Long first;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "made_by")
    private long madeBy;

    private String reason;

    private String asked;

    @Enumerated(EnumType.STRING)
    @Column(name = "matching")
    private Steering.Match match;

    @Column(name = "item_id")
    private long item;

    @Enumerated(EnumType.STRING)
    private Steering.Effect effect;

    @Column(name = "in_force")
    private boolean inForce;

    protected SteeringRow() {}

    /** @param first the first change of the same rule; null when this is the first */
    SteeringRow(@Nullable Long first, Steering.Rule rule, boolean inForce, String reason, AgentId by, Instant now) {
        this.first = first;
        this.asked = rule.asked();
        this.match = rule.match();
        this.item = rule.item().value();
        this.effect = rule.effect();
        this.inForce = inForce;
        this.reason = reason;
        this.madeBy = by.value();
        this.madeAt = now;
    }

    long id() {
        return id;
    }

    /** What all changes of one rule have in common. */
    long number() {
        return first == null ? id : first;
    }

    Steering.Rule rule() {
        return new Steering.Rule(asked, match, new KnowledgeId(item), effect);
    }

    boolean inForce() {
        return inForce;
    }

    EditSteering.Change view(boolean newest) {
        return new EditSteering.Change(id, number(), rule(), inForce, newest, madeAt, new AgentId(madeBy), reason);
    }
}
