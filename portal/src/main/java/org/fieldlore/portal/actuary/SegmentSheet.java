package org.fieldlore.portal.actuary;

import java.util.List;
import org.fieldlore.insight.SegmentInsight;

/**
 * What is known of one segment, beside its items.
 *
 * @param rule what makes a customer a member, all of it, in words
 * @param own the figures of its customers
 * @param book the figures of all customers, to compare with
 */
public record SegmentSheet(
        SegmentInsight segment, List<String> rule, Figures own, Figures book, List<ConceptBar> concepts, Trend trend) {}
