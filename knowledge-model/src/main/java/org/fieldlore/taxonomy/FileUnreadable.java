package org.fieldlore.taxonomy;

import org.fieldlore.shared.Refusal;

/** A vocabulary file cannot be read. Carries line and column of the first mistake and what the parser says. */
public final class FileUnreadable extends Refusal {
    public FileUnreadable(long line, long column, String message) {
        super("unreadable at line " + line + ", column " + column + ": " + message, line, column, message);
    }
}
