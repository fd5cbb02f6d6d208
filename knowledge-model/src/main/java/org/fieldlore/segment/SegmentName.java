package org.fieldlore.segment;

import org.fieldlore.shared.SegmentId;

/** What a segment is called, for those who point at it. */
public record SegmentName(SegmentId id, String nameZh, String nameEn) {
    /** The name in a language: Chinese for "zh", English for any other. */
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
