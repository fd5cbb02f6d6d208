package org.fieldlore.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** Where the present state of a record comes from: an import run and place, or an agent's hand; and when. */
@Embeddable
public class Origin {
    @Column(name = "source_run")
    private @Nullable Long run;

    @Column(name = "source_place")
    private @Nullable String place;

    @Column(name = "updated_at")
    private Instant at;

    @Column(name = "updated_by")
    private @Nullable Long by;

    protected Origin() {}

    private Origin(@Nullable Long run, @Nullable String place, Instant at, @Nullable Long by) {
        this.run = run;
        this.place = place;
        this.at = at;
        this.by = by;
    }

    static Origin imported(@Nullable Long run, String place, Instant at) {
        return new Origin(run, place.length() > 300 ? place.substring(0, 300) : place, at, null);
    }

    static Origin byHand(AgentId agent, Instant at) {
        return new Origin(null, null, at, agent.value());
    }

    /** Id of the import run; null when an agent wrote it. */
    public @Nullable Long run() {
        return run;
    }

    /** Who wrote it by hand; null when it was imported. */
    @Nullable
    AgentId by() {
        return by == null ? null : new AgentId(by);
    }

    public @Nullable String place() {
        return place;
    }

    public Instant at() {
        return at;
    }
}
