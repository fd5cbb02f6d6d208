package org.fieldlore.customer;

/**
 * Facts and the place they were read at.
 *
 * @param place file and line, or whatever leads back to it
 */
public record Placed<T>(String place, T facts) {}
