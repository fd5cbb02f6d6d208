package org.fieldlore.question;

import java.time.LocalDate;
import org.fieldlore.shared.Refusal;

/** The same is asked already and still open. */
public final class AlreadyAsked extends Refusal {
    AlreadyAsked(String wording, LocalDate since) {
        super("already asked on " + since + ": " + wording, wording, since);
    }
}
