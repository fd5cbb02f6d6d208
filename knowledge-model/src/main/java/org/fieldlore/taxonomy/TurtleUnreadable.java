package org.fieldlore.taxonomy;

import org.fieldlore.shared.Refusal;

/** A vocabulary file is no Turtle. Carries line and column of the first mistake and what the parser says. */
public final class TurtleUnreadable extends Refusal {
    public TurtleUnreadable(long line, long column, String message) {
        super("no Turtle at line " + line + ", column " + column + ": " + message, line, column, message);
    }
}
