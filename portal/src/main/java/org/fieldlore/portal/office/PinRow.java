package org.fieldlore.portal.office;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.EditSteering.Change;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;

/**
 * A rule or a change of one, with names in place of numbers.
 *
 * @param title of the item; empty when it is out of use, or not meant for whoever looks
 * @param by who made the change
 */
public record PinRow(Change change, String title, String by) {
    static List<PinRow> of(List<Change> changes, ReadKnowledge knowledge, Viewer viewer, String lang) {
        Map<KnowledgeId, String> titles = titles(
                changes.stream().map(change -> change.rule().item()).collect(Collectors.toSet()), knowledge, viewer);
        Map<AgentId, Author> people =
                knowledge.authors(changes.stream().map(Change::madeBy).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> {
                    Author by = people.get(change.madeBy());
                    return new PinRow(
                            change, titles.getOrDefault(change.rule().item(), ""), by == null ? "" : by.name(lang));
                })
                .toList();
    }

    static Map<KnowledgeId, String> titles(Set<KnowledgeId> items, ReadKnowledge knowledge, Viewer viewer) {
        return knowledge.findable(knowledge.visible(items, viewer)).stream()
                .collect(Collectors.toMap(Findable::id, Findable::title));
    }
}
