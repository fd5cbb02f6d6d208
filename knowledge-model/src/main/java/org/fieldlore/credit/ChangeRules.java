package org.fieldlore.credit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Required;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Makes a new version of the rules, which begins today or later; what happened before is rated by the rules of its time. */
@UseCase
public class ChangeRules {
    private static final int MAX_NOTE = 300;
    private final EntityManager em;
    private final Clock clock;
    private final CreditSettings settings;

    @Inject
    public ChangeRules(EntityManager em, Clock clock, CreditSettings settings) {
        this.em = em;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Stores new rules and returns their version. Those that begin today begin at this moment; of two that begin together the
     * newer ones hold, so a planned change is corrected by another for the same day.
     *
     * @param rules one for every reason
     * @param note why, 1..300 characters
     * @throws NotAllowed unless the viewer manages a branch or administers the portal
     * @throws StartsInThePast when the day is before today
     */
    public int from(
            LocalDate day,
            Map<PointsReason, Rule> rules,
            Caps caps,
            int onceWithinDays,
            Consequence consequence,
            String note,
            Viewer viewer) {
        if (!viewer.is(Role.MANAGER) && !viewer.is(Role.ADMINISTRATOR)) throw new NotAllowed("rules");
        Instant now = clock.instant();
        LocalDate today = settings.day(now);
        if (day.isBefore(today)) throw new StartsInThePast(day, today);
        String why = Required.text("note", note, MAX_NOTE);
        new Journal(em).lock();
        int version = 1
                + (int) Sql.of("select coalesce(max(v.version), 0) from points_rule_version v")
                        .number(em);
        Instant start = day.equals(today) ? now : settings.start(day);
        RuleBook book = new RuleBook(version, start, rules, caps, onceWithinDays, consequence);
        Sql.of(
                        "insert into points_rule_version (version, starts_at, once_within_days, day_cap, pair_cap, team_cap,"
                                + " consequence, made_by, made_at, note) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        version,
                        start,
                        onceWithinDays,
                        caps.day(),
                        caps.pair(),
                        caps.team(),
                        consequence,
                        viewer.agent().value(),
                        now,
                        why)
                .execute(em);
        book.rules()
                .forEach((reason, rule) -> Sql.of(
                                "insert into points_rule (version, reason, points, author_share, improver_share,"
                                        + " reviewer_share) values (?, ?, ?, ?, ?, ?)",
                                version,
                                reason,
                                rule.points(),
                                rule.author(),
                                rule.improver(),
                                rule.reviewer())
                        .execute(em));
        return version;
    }
}
