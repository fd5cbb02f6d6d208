package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.Concept;

/**
 * Files items anew when the vocabulary changed: labels and the tree are part of every entry. An edit touches the items under a
 * few concepts; a new vocabulary, and an edit that touches many, all of them.
 */
@IndexWork
public class FollowVocabulary implements Outbox.Listener {
    private final RebuildIndex rebuild;
    private final IndexKnowledge index;
    private final Function<List<Integer>, Optional<List<KnowledgeId>>> touched;

    @Inject
    public FollowVocabulary(RebuildIndex rebuild, IndexKnowledge index, TouchedItems touched) {
        this(rebuild, index, touched::by);
    }

    FollowVocabulary(
            RebuildIndex rebuild, IndexKnowledge index, Function<List<Integer>, Optional<List<KnowledgeId>>> touched) {
        this.rebuild = rebuild;
        this.index = index;
        this.touched = touched;
    }

    @Override
    public String topic() {
        return Concept.TOPIC;
    }

    /** Does it once, however many changes there were; fails while a rebuild that it needs cannot run, to be tried again. */
    @Override
    public void apply(List<String> versions) {
        Optional<List<KnowledgeId>> some =
                touched.apply(versions.stream().map(Integer::valueOf).toList());
        if (some.isPresent())
            index.apply(some.get().stream().map(KnowledgeId::toString).toList());
        else if (!rebuild.run())
            throw new IllegalStateException("a rebuild is running; the new vocabulary has to wait for it");
    }
}
