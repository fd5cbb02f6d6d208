package org.fieldlore.advice;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** Rules never reach back. Facts: the day, today. */
public final class RulesBeginInThePast extends Refusal {
    RulesBeginInThePast(LocalDate day, LocalDate today) {
        super("rules must begin on " + today + " or later, were to begin on " + day, day.toString(), today.toString());
    }
}
