package org.fieldlore.customer;

/**
 * What an erasure did.
 *
 * @param policies how many past contracts are kept without the person
 * @param texts how many texts elsewhere named the person
 */
public record Erased(int policies, int texts) {}
