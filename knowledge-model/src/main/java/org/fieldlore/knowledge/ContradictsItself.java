package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** An item cannot be marked as contradicting itself. */
public final class ContradictsItself extends Refusal {
    ContradictsItself() {
        super("an item cannot contradict itself");
    }
}
