package org.fieldlore.customer;

/** An amount that is compared with what is usual: incomes with incomes, others with those of the same line and currency. */
public enum Measure {
    /** Per year, in the house currency. */
    INCOME,
    PREMIUM,
    SUM_INSURED,
    CLAIM_AMOUNT
}
