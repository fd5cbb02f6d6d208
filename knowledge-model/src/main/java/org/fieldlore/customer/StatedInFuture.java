package org.fieldlore.customer;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** Nobody can have said tomorrow what is recorded today. */
public final class StatedInFuture extends Refusal {
    StatedInFuture(LocalDate on, LocalDate latest) {
        super("the day must be " + latest + " or before, was " + on, on.toString(), latest.toString());
    }
}
