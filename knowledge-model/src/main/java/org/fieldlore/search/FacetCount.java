package org.fieldlore.search;

/**
 * One value of a facet.
 *
 * @param count how many results have it under the filters of all other facets
 * @param chosen whether the query filters by it
 */
public record FacetCount(String value, long count, boolean chosen) {}
