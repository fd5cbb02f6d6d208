package org.fieldlore.knowledge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about flags. A change counts for tasks that are opened from then on. */
@Dependent
public class FlagSettings {
    /** In how many days an item's owner has to settle what colleagues flagged, before reviewers see to it. */
    public static final String DAYS = "fieldlore.knowledge.flag-days";

    public static final String DAYS_DEFAULT = "7";

    private final Duration term;

    @Inject
    public FlagSettings(@ConfigProperty(name = DAYS, defaultValue = DAYS_DEFAULT) int days) {
        if (days < 1) throw new IllegalArgumentException("days must be 1 or more, were " + days);
        this.term = Duration.ofDays(days);
    }

    /** What the product ships with. */
    public static FlagSettings defaults() {
        return new FlagSettings(Integer.parseInt(DAYS_DEFAULT));
    }

    Duration term() {
        return term;
    }
}
