package org.fieldlore.advice;

import static org.fieldlore.customer.UsePurpose.MARKETING;
import static org.fieldlore.customer.UsePurpose.REFERRAL;
import static org.fieldlore.customer.UsePurpose.SERVICE;

import org.fieldlore.advice.proof.SalesStage;
import org.fieldlore.customer.UsePurpose;

/** What an agent can do next for a customer, and to what the customer must not object for that. Which when, says a decision table. */
public enum Step {
    /** Nothing, for now. */
    WAIT(SERVICE),
    MEND_COMPLAINT(SERVICE),
    ASK_SATISFIED(SERVICE),
    CALL_ABOUT_QUOTE(MARKETING),
    OFFER_AGAIN(MARKETING),
    OFFER_CHEAPER(MARKETING),
    OFFER_FITTING(MARKETING),
    ASK_WHAT_WENT_WRONG(SERVICE),
    WELCOME(SERVICE),
    OFFER_SECOND(MARKETING),
    ASK_REFERRAL(REFERRAL),
    PREPARE_RENEWAL(SERVICE),
    CALL_ON_RENEWAL(SERVICE),
    KEEP_CHEAPER(SERVICE),
    KEEP_FITTING(SERVICE),
    KEEP_SERVICE(SERVICE),
    KEEP_COMPARE(SERVICE),
    ASK_WHY_LEAVING(SERVICE),
    WIN_BACK_CHEAPER(MARKETING),
    WIN_BACK_SERVICE(MARKETING),
    WIN_BACK_REVIEW(MARKETING),
    FOLLOW_CLAIM(SERVICE),
    EXPLAIN_REFUSAL(SERVICE),
    REVIEW_COVER(SERVICE),
    OFFER_HELP(SERVICE);

    private final UsePurpose purpose;

    Step(UsePurpose purpose) {
        this.purpose = purpose;
    }

    UsePurpose purpose() {
        return purpose;
    }

    /** In which stage it is taken. */
    SalesStage stage() {
        return switch (this) {
            case CALL_ABOUT_QUOTE, OFFER_AGAIN, OFFER_CHEAPER, OFFER_FITTING, ASK_WHAT_WENT_WRONG -> SalesStage.REOFFER;
            case WAIT, WELCOME, OFFER_SECOND, REVIEW_COVER, OFFER_HELP -> SalesStage.SECOND_SALE;
            case ASK_REFERRAL -> SalesStage.REFERRAL;
            case PREPARE_RENEWAL, CALL_ON_RENEWAL -> SalesStage.RENEWAL;
            case MEND_COMPLAINT,
                    ASK_SATISFIED,
                    KEEP_CHEAPER,
                    KEEP_FITTING,
                    KEEP_SERVICE,
                    KEEP_COMPARE,
                    ASK_WHY_LEAVING,
                    WIN_BACK_CHEAPER,
                    WIN_BACK_SERVICE,
                    WIN_BACK_REVIEW,
                    FOLLOW_CLAIM,
                    EXPLAIN_REFUSAL -> SalesStage.RETENTION;
        };
    }
}
