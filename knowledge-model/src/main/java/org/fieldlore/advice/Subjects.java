package org.fieldlore.advice;

import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.SegmentId;

/**
 * What know-how met with a customer is probably about.
 *
 * @param concepts strongest first, at most {@value ProposeSubjects#MOST}
 * @param segments the customer's own, by code
 */
public record Subjects(List<ConceptId> concepts, List<SegmentId> segments) {}
