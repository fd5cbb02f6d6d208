package org.fieldlore.credit;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** Rules never reach back: what happened keeps the worth it had. */
public class StartsInThePast extends Refusal {
    StartsInThePast(LocalDate day, LocalDate today) {
        super("rules must begin on " + today + " or later, were to begin on " + day, day.toString(), today.toString());
    }
}
