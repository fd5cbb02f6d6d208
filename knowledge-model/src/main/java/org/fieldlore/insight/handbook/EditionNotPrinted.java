package org.fieldlore.insight.handbook;

import org.fieldlore.shared.Refusal;

/** The files of an edition are not there: it is not done, or they were put away to save room. It can be printed again. */
public final class EditionNotPrinted extends Refusal {
    public EditionNotPrinted(int number) {
        super("edition " + number + " has no files", number);
    }
}
