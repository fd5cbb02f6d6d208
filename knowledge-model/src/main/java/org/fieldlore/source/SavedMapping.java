package org.fieldlore.source;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.Required;

/** A mapping that somebody saved under a name, for everybody who imports. Its rules are read elsewhere; here they are text. */
@Entity
@Table(name = "mapping_profile")
public class SavedMapping {
    static final int NAME_MAX = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;

    @Column(name = "owner_id")
    private long ownerId;

    private String entities;

    private String rules;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected SavedMapping() {}

    SavedMapping(String name, AgentId owner, Collection<String> entities, String rules, Instant now) {
        named(name, now);
        says(owner, entities, rules, now);
    }

    final void named(String newName, Instant now) {
        name = Required.text("name", newName, NAME_MAX);
        updatedAt = now;
    }

    /** Takes other rules under the same name; whoever brought them owns it. */
    final void says(AgentId owner, Collection<String> newEntities, String newRules, Instant now) {
        ownerId = owner.value();
        entities = String.join(",", newEntities);
        rules = newRules;
        updatedAt = now;
    }

    String name() {
        return name;
    }

    String rules() {
        return rules;
    }
}
