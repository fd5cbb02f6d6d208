package org.fieldlore.customer;

import java.util.Set;

/**
 * What an erasure did, for those who still have to clean index, graph and files.
 *
 * @param tokens the words by which the person could be found; forget them when the work is done
 * @param policies how many past contracts are kept without the person
 * @param texts how many texts elsewhere named the person
 */
public record Erased(Set<String> tokens, int policies, int texts) {}
