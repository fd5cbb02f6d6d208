package org.fieldlore.credit;

import org.fieldlore.shared.Refusal;

/** A number of points, or of days, that no rule can have. */
public class PointsOutOfRange extends Refusal {
    PointsOutOfRange(long was, long most) {
        super("must be 0.." + most + ", was " + was, was, most);
    }
}
