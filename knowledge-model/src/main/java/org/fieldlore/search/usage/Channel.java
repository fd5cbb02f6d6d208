package org.fieldlore.search.usage;

/** Where a search was asked. */
public enum Channel {
    PAGE,
    API
}
