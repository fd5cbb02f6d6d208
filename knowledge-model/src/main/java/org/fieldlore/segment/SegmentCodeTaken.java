package org.fieldlore.segment;

import org.fieldlore.shared.Refusal;

/** Another segment has this code. Facts: code. */
public final class SegmentCodeTaken extends Refusal {
    SegmentCodeTaken(String code) {
        super("another segment has the code " + code, code);
    }
}
