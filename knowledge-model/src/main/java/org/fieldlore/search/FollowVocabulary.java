package org.fieldlore.search;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.shared.Outbox;
import org.fieldlore.taxonomy.Concept;

/** Files all items anew when the vocabulary changed: labels and the tree are part of every entry. */
@IndexWork
public class FollowVocabulary implements Outbox.Listener {
    private final RebuildIndex rebuild;

    @Inject
    public FollowVocabulary(RebuildIndex rebuild) {
        this.rebuild = rebuild;
    }

    @Override
    public String topic() {
        return Concept.TOPIC;
    }

    /** Rebuilds the index once, however many changes there were; fails while another rebuild runs, to be tried again. */
    @Override
    public void apply(List<String> versions) {
        if (!rebuild.run())
            throw new IllegalStateException("a rebuild is running; the new vocabulary has to wait for it");
    }
}
