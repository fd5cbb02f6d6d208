package org.fieldlore.segment;

import org.fieldlore.shared.SegmentId;

/** What a segment is called. */
public record SegmentName(SegmentId id, String code, String nameZh, String nameEn) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
