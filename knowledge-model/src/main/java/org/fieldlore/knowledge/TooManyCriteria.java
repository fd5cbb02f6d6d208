package org.fieldlore.knowledge;

import org.fieldlore.shared.Refusal;

/** Nobody answers a longer list of questions with care. */
public final class TooManyCriteria extends Refusal {
    TooManyCriteria(int most) {
        super("at most " + most + " criteria a kind", most);
    }
}
