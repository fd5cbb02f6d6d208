package org.fieldlore.question;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What can be set about questions. A change counts for what is asked from then on. */
@Dependent
public class QuestionSettings {
    /** After how many days without an answer a question goes to more people. */
    public static final String ANSWER_DAYS = "fieldlore.question.answer-days";

    /** How many of those who know are asked first, 1..10; as many more when nobody answers. */
    public static final String ASKED_FIRST = "fieldlore.question.asked-first";

    /** Points that a branch may promise for answers and commissions in a quarter. */
    public static final String BUDGET = "fieldlore.question.budget-points";

    /** Points that askers may promise for a question of their own without their manager; 0 for none. */
    public static final String OWN_BOUNTY = "fieldlore.question.own-bounty-points";

    public static final String ANSWER_DAYS_DEFAULT = "3";
    public static final String ASKED_FIRST_DEFAULT = "5";
    public static final String BUDGET_DEFAULT = "500";
    public static final String OWN_BOUNTY_DEFAULT = "10";

    private final Duration term;
    private final int askedFirst;
    private final int budget;
    private final int ownBounty;

    @Inject
    public QuestionSettings(
            @ConfigProperty(name = ANSWER_DAYS, defaultValue = ANSWER_DAYS_DEFAULT) int answerDays,
            @ConfigProperty(name = ASKED_FIRST, defaultValue = ASKED_FIRST_DEFAULT) int askedFirst,
            @ConfigProperty(name = BUDGET, defaultValue = BUDGET_DEFAULT) int budget,
            @ConfigProperty(name = OWN_BOUNTY, defaultValue = OWN_BOUNTY_DEFAULT) int ownBounty) {
        if (answerDays < 1 || askedFirst < 1 || askedFirst > 10 || budget < 0 || ownBounty < 0)
            throw new IllegalArgumentException(
                    "days must be 1 or more, people asked first 1..10, points 0 or more; were " + answerDays + ", "
                            + askedFirst + ", " + budget + ", " + ownBounty);
        this.term = Duration.ofDays(answerDays);
        this.askedFirst = askedFirst;
        this.budget = budget;
        this.ownBounty = ownBounty;
    }

    /** What the product ships with. */
    public static QuestionSettings defaults() {
        return new QuestionSettings(
                Integer.parseInt(ANSWER_DAYS_DEFAULT),
                Integer.parseInt(ASKED_FIRST_DEFAULT),
                Integer.parseInt(BUDGET_DEFAULT),
                Integer.parseInt(OWN_BOUNTY_DEFAULT));
    }

    Duration term() {
        return term;
    }

    int askedFirst() {
        return askedFirst;
    }

    int budget() {
        return budget;
    }

    int ownBounty() {
        return ownBounty;
    }
}
