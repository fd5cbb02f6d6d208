package org.fieldlore.segment;

import org.fieldlore.shared.Refusal;

/** A segment without a condition would be everybody. Facts: code. */
public final class SegmentWithoutRule extends Refusal {
    SegmentWithoutRule(String code) {
        super("segment " + code + " has no condition", code);
    }
}
