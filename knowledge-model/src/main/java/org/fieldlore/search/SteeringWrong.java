package org.fieldlore.search;

import org.fieldlore.shared.Refusal;

/** A rule cannot come into force, or a change cannot be taken back. */
public final class SteeringWrong extends Refusal {
    static final int NO_WORD = 0;
    static final int MANY = 1;
    static final int MOVED = 2;

    SteeringWrong(int fault, String asked) {
        super("steering for “" + asked + "”, fault " + fault, fault, asked, Steering.MOST_RULES);
    }
}
