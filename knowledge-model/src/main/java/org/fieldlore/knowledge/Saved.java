package org.fieldlore.knowledge;

import java.time.Instant;

/**
 * A draft as it is stored now.
 *
 * @param version number of the wording within its item, from 1
 * @param revision hand it back with the next save, so that two open windows do not overwrite each other
 * @param at when its text last changed
 */
public record Saved(int version, int revision, Instant at) {}
