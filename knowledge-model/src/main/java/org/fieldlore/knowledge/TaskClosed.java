package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** The task was settled before. */
public final class TaskClosed extends Refusal {
    TaskClosed(TaskState state) {
        super("the task is " + state, state);
    }
}
