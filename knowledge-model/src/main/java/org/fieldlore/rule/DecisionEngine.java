package org.fieldlore.rule;

/** Makes decision tables ready for use. */
public interface DecisionEngine {
    /** Takes up to a second, the first time several. */
    Decisions prepare(Table table);
}
