package org.fieldlore.question;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** The day until which an answer is hoped for is missing, past or too far away. */
public final class DueOutOfReach extends Refusal {
    DueOutOfReach(LocalDate first, LocalDate last) {
        super("the day must be " + first + ".." + last, first, last);
    }
}
