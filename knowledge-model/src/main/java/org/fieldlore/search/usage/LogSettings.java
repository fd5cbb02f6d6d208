package org.fieldlore.search.usage;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about the search log. */
@Dependent
public class LogSettings {
    /** Whether searches are logged at all: true or false. */
    public static final String ON = "fieldlore.search.log";

    /** For how many days a search stays in the log, 1..3650. */
    public static final String KEPT_DAYS = "fieldlore.search.log-kept-days";

    /** After how many days pseudonyms begin anew, 1..365; old ones can then no longer be traced to anybody. */
    public static final String PSEUDONYM_DAYS = "fieldlore.search.log-pseudonym-days";

    /** How many people must have asked the same before the page of searches shows its words, 1 or more. */
    public static final String FEWEST_PEOPLE = "fieldlore.search.log-fewest-people";

    public static final String ON_DEFAULT = "true";
    public static final String KEPT_DAYS_DEFAULT = "400";
    public static final String PSEUDONYM_DAYS_DEFAULT = "90";
    public static final String FEWEST_PEOPLE_DEFAULT = "2";

    private final boolean on;
    private final Duration kept;
    private final Duration pseudonym;
    private final int fewestPeople;

    @Inject
    public LogSettings(
            @ConfigProperty(name = ON, defaultValue = ON_DEFAULT) boolean on,
            @ConfigProperty(name = KEPT_DAYS, defaultValue = KEPT_DAYS_DEFAULT) int keptDays,
            @ConfigProperty(name = PSEUDONYM_DAYS, defaultValue = PSEUDONYM_DAYS_DEFAULT) int pseudonymDays,
            @ConfigProperty(name = FEWEST_PEOPLE, defaultValue = FEWEST_PEOPLE_DEFAULT) int fewestPeople) {
        if (keptDays < 1 || keptDays > 3_650)
            throw new IllegalArgumentException(KEPT_DAYS + " must be 1..3650, was " + keptDays);
        if (pseudonymDays < 1 || pseudonymDays > 365)
            throw new IllegalArgumentException(PSEUDONYM_DAYS + " must be 1..365, was " + pseudonymDays);
        if (fewestPeople < 1)
            throw new IllegalArgumentException(FEWEST_PEOPLE + " must be 1 or more, was " + fewestPeople);
        this.on = on;
        this.kept = Duration.ofDays(keptDays);
        this.pseudonym = Duration.ofDays(pseudonymDays);
        this.fewestPeople = fewestPeople;
    }

    /** What the product ships with. */
    public static LogSettings defaults() {
        return new LogSettings(
                Boolean.parseBoolean(ON_DEFAULT),
                Integer.parseInt(KEPT_DAYS_DEFAULT),
                Integer.parseInt(PSEUDONYM_DAYS_DEFAULT),
                Integer.parseInt(FEWEST_PEOPLE_DEFAULT));
    }

    boolean on() {
        return on;
    }

    Duration kept() {
        return kept;
    }

    Duration pseudonym() {
        return pseudonym;
    }

    public int fewestPeople() {
        return fewestPeople;
    }
}
