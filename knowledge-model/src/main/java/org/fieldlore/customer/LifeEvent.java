package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something in a customer's life that changes what should be insured. */
@Entity
@Table(name = "life_event")
public class LifeEvent extends CustomerRecord<LifeEventFacts> {
    @Enumerated(EnumType.STRING)
    private LifeEventKind kind;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    private @Nullable String note;

    protected LifeEvent() {}

    LifeEvent(LifeEventFacts facts, long customer, Origin origin) {
        super(facts.key(), customer, origin);
        this.kind = facts.kind();
        this.happenedOn = facts.happenedOn();
    }

    @Override
    void put(LifeEventFacts facts, RecordFacts.Whose whose) {
        kind = facts.kind();
        happenedOn = facts.happenedOn();
        if (facts.note() != null) note = facts.note();
    }

    @Override
    List<@Nullable Object> contents() {
        return Arrays.asList(kind, happenedOn, note);
    }
}
