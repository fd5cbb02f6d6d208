package org.fieldlore.ingest.clean;

import org.fieldlore.shared.Refusal;

/** A workbook is damaged, locked by a password, or larger inside than any honest one. */
public final class WorkbookUnreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    public WorkbookUnreadable(String why) {
        super("the workbook cannot be read: " + why, why);
    }
}
