package org.fieldlore.segment;

import org.fieldlore.shared.Refusal;

/** A segment's rule may not ask for members of segments. Facts: code. */
public final class SegmentOfSegments extends Refusal {
    SegmentOfSegments(String code) {
        super("segment " + code + " asks for members of segments", code);
    }
}
