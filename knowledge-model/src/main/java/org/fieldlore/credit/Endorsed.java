package org.fieldlore.credit;

import java.time.Instant;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * An endorsement as everybody reads it.
 *
 * @param concept what it is for, or null for the person as a whole
 */
public record Endorsed(long id, @Nullable ConceptId concept, Person by, String words, Instant at) {}
