package org.fieldlore.advice.proof;

import org.fieldlore.shared.Refusal;

/** In a lane runs one experiment at a time; the other has to end first. */
public final class AlreadyRuns extends Refusal {
    AlreadyRuns(String name) {
        super("the experiment \"" + name + "\" runs in this lane", name);
    }
}
