package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.TableGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** A thing with a day that hangs on a customer and is known to its source by a key. Born from an import or by hand. */
@MappedSuperclass
abstract class CustomerRecord<F extends RecordFacts> {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "customer_record")
    @TableGenerator(
            name = "customer_record",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "customer_record",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_id")
    private @Nullable String externalId;

    @Column(name = "customer_id")
    private long customerId;

    @Column(name = "agent_id")
    private @Nullable Long agentId;

    @Embedded
    private Origin origin;

    protected CustomerRecord() {}

    CustomerRecord(String externalId, long customer, Origin origin) {
        this.externalId = externalId;
        this.customerId = customer;
        this.origin = origin;
    }

    long id() {
        return id;
    }

    String externalId() {
        return Objects.requireNonNullElse(externalId, "");
    }

    long customer() {
        return customerId;
    }

    /** Whether that agent entered it by hand. */
    boolean isBy(AgentId agent) {
        return agent.equals(origin.by());
    }

    /** Takes over what a source says (checked already); false when it said nothing new. */
    boolean take(F facts, RecordFacts.Whose whose, Origin newOrigin) {
        List<@Nullable Object> before = all();
        customerId = whose.customer();
        if (whose.agent() != null) agentId = whose.agent();
        put(facts, whose);
        boolean changed = !before.equals(all());
        if (changed) origin = newOrigin;
        return changed;
    }

    private List<@Nullable Object> all() {
        return Arrays.asList(customerId, agentId, contents());
    }

    /** Takes over what is its own. */
    abstract void put(F facts, RecordFacts.Whose whose);

    /** What is its own, to tell a change by. */
    abstract List<@Nullable Object> contents();
}
