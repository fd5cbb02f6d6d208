package org.fieldlore.question;

/** Who reads a question and may answer it. */
public enum Reach {
    /** Those who were asked, and the office: what the office asks. */
    ASKED,
    /** The asker's branch, and whoever was asked. */
    BRANCH,
    /** Everyone. */
    COMPANY
}
