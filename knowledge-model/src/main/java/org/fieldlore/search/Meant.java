package org.fieldlore.search;

/**
 * What somebody probably meant to write.
 *
 * @param text the whole question as it should be
 * @param sure whether what was written makes no sense in this index, so that one may search for this instead at once; else it
 *     should only be offered
 */
public record Meant(String text, boolean sure) {}
