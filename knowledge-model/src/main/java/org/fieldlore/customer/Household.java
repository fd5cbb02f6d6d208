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

/** People who live together, as a source says by one key. Born with the first of them; holds nothing of its own. */
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
}
