package org.fieldlore.search;

import org.fieldlore.shared.Refusal;

/** A line of synonyms makes no sense. */
public final class SynonymsWrong extends Refusal {
    static final int ALONE = 0;
    static final int LENGTH = 1;
    static final int TWICE = 2;
    static final int MANY = 3;

    SynonymsWrong(int line, int fault, String found) {
        super("line " + line + " of synonyms, fault " + fault + ": " + found, line, fault, found);
    }
}
