package org.fieldlore.graph;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.Concept;

/** Keeps the vocabulary of the graph up to date. */
@GraphWork
public class GraphVocabulary implements Outbox.Listener {
    private final RebuildGraph graph;

    @Inject
    public GraphVocabulary(RebuildGraph graph) {
        this.graph = graph;
    }

    @Override
    public String topic() {
        return Concept.TOPIC;
    }

    @Override
    public void apply(List<String> versions) {
        graph.refresh();
    }
}
