package org.fieldlore.rule;

import java.util.List;
import java.util.Map;

/** A decision table ready for use; may be used by many at once. */
public interface Decisions {
    Table table();

    /**
     * Returns what each rule says that holds for a case, in the order of the table.
     *
     * @param situation a value for each column that asks: a String, a Boolean or a number
     * @throws IllegalArgumentException when a value is missing, or is none of its column
     */
    List<Decided> decide(Map<String, ?> situation);
}
