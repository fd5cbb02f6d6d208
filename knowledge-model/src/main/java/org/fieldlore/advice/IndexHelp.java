package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.search.IndexKnowledge;
import org.fieldlore.search.IndexWork;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;

/** Lets search know whom items have helped, as feedback comes in and is taken back. */
@IndexWork
public class IndexHelp implements Outbox.Listener {
    private final ReadFeedback feedback;
    private final IndexKnowledge index;

    @Inject
    public IndexHelp(ReadFeedback feedback, IndexKnowledge index) {
        this.feedback = feedback;
        this.index = index;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        List<Long> ids = subjects.stream().map(Long::valueOf).toList();
        index.apply(feedback.itemsOf(ids).stream().map(KnowledgeId::toString).toList());
    }
}
