package org.fieldlore.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about points. A change counts for what is posted from then on. */
@Dependent
public class CreditSettings {
    /** Points for the first approval of an item; a whole number, 0 gives none. */
    public static final String ADOPTED = "fieldlore.credit.points.adopted";

    /** Points for each use by a colleague; a whole number, 0 gives none. */
    public static final String USED = "fieldlore.credit.points.used";

    /** Points for each colleague who found it helpful; a whole number, 0 gives none. */
    public static final String HELPFUL = "fieldlore.credit.points.helpful";

    /** Days within which the same colleague earns an author points only once for the same item and customer. */
    public static final String ONCE_WITHIN_DAYS = "fieldlore.credit.once-within-days";

    public static final String ADOPTED_DEFAULT = "20";
    public static final String USED_DEFAULT = "5";
    public static final String HELPFUL_DEFAULT = "2";
    public static final String ONCE_WITHIN_DAYS_DEFAULT = "30";

    private final int adopted;
    private final int used;
    private final int helpful;
    private final Duration onceWithin;

    @Inject
    public CreditSettings(
            @ConfigProperty(name = ADOPTED, defaultValue = ADOPTED_DEFAULT) int adopted,
            @ConfigProperty(name = USED, defaultValue = USED_DEFAULT) int used,
            @ConfigProperty(name = HELPFUL, defaultValue = HELPFUL_DEFAULT) int helpful,
            @ConfigProperty(name = ONCE_WITHIN_DAYS, defaultValue = ONCE_WITHIN_DAYS_DEFAULT) int onceWithinDays) {
        this.adopted = notNegative(ADOPTED, adopted);
        this.used = notNegative(USED, used);
        this.helpful = notNegative(HELPFUL, helpful);
        this.onceWithin = Duration.ofDays(notNegative(ONCE_WITHIN_DAYS, onceWithinDays));
    }

    /** What the product ships with. */
    public static CreditSettings defaults() {
        return new CreditSettings(
                Integer.parseInt(ADOPTED_DEFAULT),
                Integer.parseInt(USED_DEFAULT),
                Integer.parseInt(HELPFUL_DEFAULT),
                Integer.parseInt(ONCE_WITHIN_DAYS_DEFAULT));
    }

    /** Points for one of these; refuses REVERSED, which takes what its entry gave. */
    public int points(PointsReason reason) {
        return switch (reason) {
            case ADOPTED -> adopted;
            case USED_BY_OTHER -> used;
            case HELPFUL_TO_OTHER -> helpful;
            case REVERSED -> throw new IllegalArgumentException("a reversal takes what its entry gave");
        };
    }

    /** For how long the same colleague earns an author nothing more for the same item and customer. */
    public Duration onceWithin() {
        return onceWithin;
    }

    private static int notNegative(String key, int value) {
        if (value < 0) throw new IllegalArgumentException(key + " must be 0 or more, was " + value);
        return value;
    }
}
