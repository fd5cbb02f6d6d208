package org.fieldlore.segment;

import org.fieldlore.shared.Refusal;

/** Nobody is sorted into groups for the sake of it: a segment must say what it is for, in both languages. Facts: code. */
public final class SegmentWithoutGoal extends Refusal {
    SegmentWithoutGoal(String code) {
        super("segment " + code + " states no business goal", code);
    }
}
