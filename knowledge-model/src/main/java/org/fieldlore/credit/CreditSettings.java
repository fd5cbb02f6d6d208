package org.fieldlore.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about points beside the rules, which managers edit in the browser. */
@Dependent
public class CreditSettings {
    /** Whose midnight begins a day for caps, rules and payroll; a time zone by its name. */
    public static final String ZONE = "fieldlore.credit.zone";

    /** How many days of use are looked at for rings; 7..365. */
    public static final String RING_DAYS = "fieldlore.credit.ring-days";

    /** How many times as often as expected a circle must use each other to be suspected; above 1. */
    public static final String RING_EXCESS = "fieldlore.credit.ring-excess";

    public static final String ZONE_DEFAULT = "Asia/Shanghai";
    public static final String RING_DAYS_DEFAULT = "90";
    public static final String RING_EXCESS_DEFAULT = "2";

    private final ZoneId zone;
    private final int ringDays;
    private final double ringExcess;

    @Inject
    public CreditSettings(
            @ConfigProperty(name = ZONE, defaultValue = ZONE_DEFAULT) String zone,
            @ConfigProperty(name = RING_DAYS, defaultValue = RING_DAYS_DEFAULT) int ringDays,
            @ConfigProperty(name = RING_EXCESS, defaultValue = RING_EXCESS_DEFAULT) double ringExcess) {
        if (ringDays < 7 || ringDays > 365)
            throw new IllegalArgumentException(RING_DAYS + " must be 7..365, was " + ringDays);
        if (!(ringExcess > 1)) throw new IllegalArgumentException(RING_EXCESS + " must be above 1, was " + ringExcess);
        this.zone = ZoneId.of(zone);
        this.ringDays = ringDays;
        this.ringExcess = ringExcess;
    }

    /** What the product ships with. */
    public static CreditSettings defaults() {
        return new CreditSettings(
                ZONE_DEFAULT, Integer.parseInt(RING_DAYS_DEFAULT), Double.parseDouble(RING_EXCESS_DEFAULT));
    }

    /** The day on which a moment falls. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** When a day begins. */
    public Instant start(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    public int ringDays() {
        return ringDays;
    }

    public double ringExcess() {
        return ringExcess;
    }
}
