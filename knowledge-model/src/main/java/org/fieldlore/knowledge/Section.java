package org.fieldlore.knowledge;

/** A named part of a text; which parts an item has follows from its {@link Kind}. */
public enum Section {
    WHO,
    SEEN,
    EVIDENCE,
    SO_WHAT,
    SITUATION,
    ACTION,
    RESULT,
    WHEN,
    ANSWER,
    SOURCE,
    /** Other wordings of the question, one a line; found by, but no part of the text. */
    ASKED,
    TEXT
}
