package org.fieldlore.segment;

import org.fieldlore.shared.Refusal;

/** A file of segments is not a JSON array of objects. Facts: what the reader said. */
public final class SegmentFileUnreadable extends Refusal {
    SegmentFileUnreadable(String detail) {
        super("segments cannot be read: " + detail, detail);
    }
}
