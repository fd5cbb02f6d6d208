package org.fieldlore.people;

/** How far the company trusts what somebody hands in; the licences of KCS v6. Earned, granted with a reason, and taken back. */
public enum Licence {
    /** Whatever they hand in waits for a reviewer. */
    CANDIDATE,
    /** What is meant for the own branch goes live at once, and some of it is looked at afterwards. */
    CONTRIBUTOR,
    /** What is meant for the whole company goes live at once as well. */
    PUBLISHER,
    /** As a publisher; moreover they help the candidates of their branch, see how those do, and may make them contributors. */
    COACH
}
