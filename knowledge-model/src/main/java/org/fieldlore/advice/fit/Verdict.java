package org.fieldlore.advice.fit;

/** What a day's judgement says of the learned ranker. */
public enum Verdict {
    /** It puts recent cards in a better order than the formula: it places them. */
    BETTER,
    /** It may not be better than the formula. */
    NOT_BETTER,
    /** Too few recent panels to judge by. */
    FEW_JUDGED,
    /** Too few panels before those to learn from. */
    FEW_LEARNT,
    /** The recent panels are of too few agents. */
    FEW_AGENTS
}
