package org.fieldlore.customer;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** Something cannot end before it begins. */
public final class EndsBeforeItBegan extends Refusal {
    EndsBeforeItBegan(LocalDate since, LocalDate until) {
        super("the end must be " + since + " or later, was " + until, since.toString(), until.toString());
    }
}
