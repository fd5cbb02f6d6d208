package org.fieldlore.segment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about figures of many customers. A change counts from the next look on. */
@Dependent
public class SegmentSettings {
    /** Fewest customers of whom anything is told, 2 or more. */
    public static final String LEAST = "fieldlore.segment.least-customers";

    /** How far figures are blurred, in customers, 1 or more: with 5, half of all counts are off by more than 3. */
    public static final String BLUR = "fieldlore.segment.blur-customers";

    /** What one customer counts at most in a sum of premiums, a year, in the house currency. */
    public static final String PREMIUM = "fieldlore.segment.premium-cap";

    public static final String LEAST_DEFAULT = "10";
    public static final String BLUR_DEFAULT = "5";
    public static final String PREMIUM_DEFAULT = "10000";

    /** What one customer counts at most in a sum of policies in force, and of claims in 36 months. */
    static final int POLICIES = 4;

    static final int CLAIMS = 2;

    private final int least;
    private final int blur;
    private final BigDecimal premium;

    @Inject
    public SegmentSettings(
            @ConfigProperty(name = LEAST, defaultValue = LEAST_DEFAULT) int least,
            @ConfigProperty(name = BLUR, defaultValue = BLUR_DEFAULT) int blur,
            @ConfigProperty(name = PREMIUM, defaultValue = PREMIUM_DEFAULT) BigDecimal premium) {
        if (least < 2 || blur < 1 || premium.signum() <= 0)
            throw new IllegalArgumentException(LEAST + " must be 2 or more, " + BLUR + " 1 or more, " + PREMIUM
                    + " above 0; were " + least + ", " + blur + ", " + premium);
        this.least = least;
        this.blur = blur;
        this.premium = premium;
    }

    /** What the product ships with. */
    public static SegmentSettings defaults() {
        return new SegmentSettings(
                Integer.parseInt(LEAST_DEFAULT), Integer.parseInt(BLUR_DEFAULT), new BigDecimal(PREMIUM_DEFAULT));
    }

    public int least() {
        return least;
    }

    public int blur() {
        return blur;
    }

    public BigDecimal premium() {
        return premium;
    }
}
