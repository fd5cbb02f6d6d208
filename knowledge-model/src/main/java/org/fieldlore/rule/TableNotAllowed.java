package org.fieldlore.rule;

import org.fieldlore.shared.Refusal;

/** A text is no decision table that can be used. Facts: the place, what stands there. */
public final class TableNotAllowed extends Refusal {
    private static final int SHOWN = 120;

    TableNotAllowed(String place, String text) {
        super("not allowed at " + place + ": " + text, place, text.substring(0, Math.min(text.length(), SHOWN)));
    }
}
