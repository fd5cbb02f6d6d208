package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.TableGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People who live together, as a source says by one key. Born with the first of them, or with what a source says
 * of it.
 */
@Entity
@Table(name = "household")
public class Household {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "household")
    @TableGenerator(
            name = "household",
            table = "id_block",
            pkColumnName = "name",
            pkColumnValue = "household",
            valueColumnName = "used_up_to",
            allocationSize = 500)
    private long id;

    @Column(name = "external_key")
    private String externalKey;

    private @Nullable String name;
    private @Nullable String address;

    @Embedded
    private Origin origin;

    protected Household() {}

    Household(String externalKey, @Nullable Long run, String place, Instant now) {
        this.externalKey = externalKey;
        this.origin = Origin.imported(run, place, now);
    }

    long id() {
        return id;
    }

    String externalKey() {
        return externalKey;
    }

    /** Takes over what a source says (checked already); false when it said nothing new. */
    boolean take(HouseholdFacts facts, Origin newOrigin) {
        HouseholdFacts before = new HouseholdFacts(externalKey, name, address);
        if (facts.name() != null) name = facts.name();
        if (facts.address() != null) address = facts.address();
        boolean changed = !before.equals(new HouseholdFacts(externalKey, name, address));
        if (changed) origin = newOrigin;
        return changed;
    }
}
