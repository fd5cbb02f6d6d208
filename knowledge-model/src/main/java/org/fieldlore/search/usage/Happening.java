package org.fieldlore.search.usage;

/** What happened to an item that a search had shown. */
public enum Happening {
    /** It was opened. */
    CLICK,
    /** It was left again after some seconds. */
    DWELL,
    /** Something of it was taken away: copied, or called useful. */
    USE;

    /** How somebody is sure to have read an item and not just looked. */
    static final int READ_SECONDS = 20;
}
