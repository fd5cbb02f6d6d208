package org.fieldlore.insight.handbook.pdfbox;

import java.awt.Color;

/**
 * How a paragraph is set; lengths in points.
 *
 * @param role what it is, as PDF names parts of a text (ISO 32000-1, 14.8.4)
 * @param leading from one line to the next
 * @param before room above, unless it begins a page
 * @param keep room that must be left beneath it, so that a heading is not parted from what it heads
 */
record Style(String role, float size, float leading, float before, float keep, Color ink, boolean bold) {
    private static final Color INK = new Color(0x1D2329);
    private static final Color SOFT = new Color(0x56606A);
    private static final Color BRAND = new Color(0x14577E);

    static final Style TITLE = new Style("H1", 30, 42, 0, 0, BRAND, true);
    static final Style TITLE_LINE = new Style("P", 12, 21, 0, 0, INK, false);
    static final Style TITLE_NOTE = new Style("P", 10, 17, 0, 0, SOFT, false);
    static final Style ABOVE = new Style("P", 9, 14, 0, 0, SOFT, false);
    static final Style CHAPTER = new Style("H1", 20, 29, 0, 0, BRAND, true);
    static final Style ITEM = new Style("H2", 13, 19.5f, 20, 0, BRAND, true);
    static final Style META = new Style("P", 8.5f, 13, 2, 0, SOFT, false);
    static final Style HEADING = new Style("H3", 9.5f, 15, 7, 3 * 17.2f + 2, SOFT, true);
    static final Style TEXT = new Style("P", 10.5f, 17.2f, 2, 0, INK, false);
    static final Style CONTENTS_CHAPTER = new Style("TOCI", 10.5f, 17.5f, 0, 0, INK, true);
    static final Style CONTENTS_ITEM = new Style("TOCI", 9.5f, 17.5f, 0, 0, INK, false);
    static final Style BACK = new Style("P", 10, 16.5f, 3, 0, INK, false);
    static final Style BACK_LINK = new Style("P", 10, 16.5f, 3, 0, BRAND, false);
    static final Style RUNNING = new Style("", 8, 12, 0, 0, SOFT, false);
}
