package org.fieldlore.segment;

import java.util.List;
import org.fieldlore.customer.Condition;

/** The conditions that together make a member. */
record Rule(List<Condition> conditions) {
    Rule {
        conditions = List.copyOf(conditions);
    }
}
