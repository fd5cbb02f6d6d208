package org.fieldlore.customer;

import org.fieldlore.shared.Refusal;

/** The merge was undone already. Facts: its number. */
public final class MergeUndone extends Refusal {
    MergeUndone(long merge) {
        super("merge " + merge + " was undone already", merge);
    }
}
