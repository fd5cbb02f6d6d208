package org.fieldlore.advice;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.knowledge.FlagItem;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.UseCase;

/** Opens the task that an item's owner has when its card beside a customer was called outdated; the customer is not passed on. */
@UseCase
public class PassOnOutdated implements Outbox.Listener {
    private final ReadFeedback feedback;
    private final FlagItem flags;

    @Inject
    public PassOnOutdated(ReadFeedback feedback, FlagItem flags) {
        this.feedback = feedback;
        this.flags = flags;
    }

    @Override
    public String topic() {
        return GivenFeedback.TOPIC;
    }

    @Override
    public void apply(List<String> subjects) {
        for (GivenFeedback given :
                feedback.alike(subjects.stream().map(Long::valueOf).toList())) {
            if (given.kind() != Feedback.OUTDATED) continue;
            long id = given.id().value();
            if (given.stands()) flags.outdated(given.item(), given.agent(), given.reason(), id);
            else flags.undo(id);
        }
    }
}
