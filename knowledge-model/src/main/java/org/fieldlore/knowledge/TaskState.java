package org.fieldlore.knowledge;

/** Where a task from flags stands. */
public enum TaskState {
    /** Its owner has time until it is due. */
    OPEN,
    /** Overdue: reviewers see to it as well. */
    ESCALATED,
    /** A new wording went live, somebody stood by the item again, or it was taken out of use. */
    FIXED,
    /** Left as it is, for a reason. */
    DECLINED,
    /** Everybody who had flagged it took that back. */
    WITHDRAWN;

    boolean open() {
        return this == OPEN || this == ESCALATED;
    }
}
