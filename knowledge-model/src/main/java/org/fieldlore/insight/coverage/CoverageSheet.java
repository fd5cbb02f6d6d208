package org.fieldlore.insight.coverage;

import java.util.List;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.shared.KnowledgeId;

/**
 * One cell with what is behind it.
 *
 * @param items those worth most, at most twenty that the viewer may find
 * @param vain searches of all segments and stages that named its concept, most first, at most twenty
 */
public record CoverageSheet(CoverageCell cell, List<Item> items, List<Vain> vain) {
    public CoverageSheet {
        items = List.copyOf(items);
        vain = List.copyOf(vain);
    }

    /**
     * An item that supplies it.
     *
     * @param worth for this segment, 0..1
     */
    public record Item(KnowledgeId id, String lang, String title, Confidence confidence, double worth) {}
}
