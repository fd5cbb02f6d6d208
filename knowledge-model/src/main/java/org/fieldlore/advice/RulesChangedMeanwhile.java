package org.fieldlore.advice;

import org.fieldlore.shared.Refusal;

/** Somebody else saved rules meanwhile. Facts: the newest version, its note or nothing. */
public final class RulesChangedMeanwhile extends Refusal {
    RulesChangedMeanwhile(int version, String note) {
        super("version " + version + " was saved meanwhile", version, note);
    }
}
