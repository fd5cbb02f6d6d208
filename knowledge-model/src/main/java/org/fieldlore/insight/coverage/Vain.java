package org.fieldlore.insight.coverage;

/**
 * What enough colleagues searched for in vain.
 *
 * @param words one of its spellings
 * @param searches how often nothing was found, or nothing worth opening
 * @param people by how many pseudonyms it was asked
 */
public record Vain(String words, long searches, long people) {}
