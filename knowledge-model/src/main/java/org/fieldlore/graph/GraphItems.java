package org.fieldlore.graph;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.KnowledgeItem;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;

/** Keeps the items of the graph up to date; applying the same news twice, late or in another order changes nothing. */
@GraphWork
public class GraphItems implements Outbox.Listener {
    private final RebuildGraph graph;

    @Inject
    public GraphItems(RebuildGraph graph) {
        this.graph = graph;
    }

    @Override
    public String topic() {
        return KnowledgeItem.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        graph.follow(subjects.stream()
                .map(subject -> new KnowledgeId(Long.parseLong(subject)))
                .collect(Collectors.toSet()));
    }
}
