package org.fieldlore.customer;

/** Why a customer is dissatisfied, in complaints and surveys alike. */
public enum Dissatisfaction {
    PRICE,
    COVER,
    CLAIM_SLOW,
    CLAIM_REFUSED,
    EXPLANATION,
    SERVICE,
    REACHABILITY,
    DIGITAL,
    OTHER
}
