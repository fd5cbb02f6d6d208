package org.fieldlore.knowledge;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** A reference would end before it begins. */
public final class ValidityReversed extends Refusal {
    ValidityReversed(LocalDate from, LocalDate until) {
        super("valid from " + from + " until " + until, from, until);
    }
}
