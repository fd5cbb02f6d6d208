package org.fieldlore.credit;

import java.time.Duration;
import java.time.Instant;
import org.fieldlore.shared.AgentId;

/**
 * What one colleague's experience with another's work says, and how much. Somebody of another branch counts in full, of the own
 * branch {@value #OWN_BRANCH}; of that, {@value #PARTNER} is left when the author in turn uses the colleague's work, since two
 * who praise each other say less than strangers. A voice loses half its weight in {@value #HALF_LIFE_DAYS} days.
 *
 * @param by never the author
 * @param sameBranch whether the two are of one branch
 * @param partner whether the author used something of theirs
 * @param worth 1 for a use, {@value #ANSWER} for an answer that was accepted
 * @param helped whether it speaks for the work; against it otherwise
 */
record Voice(AgentId by, boolean sameBranch, boolean partner, double worth, boolean helped, Instant at) {
    static final double OWN_BRANCH = 0.7;
    static final double PARTNER = 0.3;
    static final double ANSWER = 2;
    static final int HALF_LIFE_DAYS = 365;

    /** How much it counts now: above 0, at most its worth. */
    double weight(Instant now) {
        return worth * (sameBranch ? OWN_BRANCH : 1) * (partner ? PARTNER : 1) * faded(at, now, HALF_LIFE_DAYS);
    }

    /** What is left of 1 after some time, half in so many days; 1 for what lies ahead. */
    static double faded(Instant at, Instant now, int halfLifeDays) {
        double days = Math.max(0, Duration.between(at, now).toSeconds() / 86_400.0);
        return Math.pow(0.5, days / halfLifeDays);
    }
}
