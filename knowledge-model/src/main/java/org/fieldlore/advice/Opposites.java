package org.fieldlore.advice;

import static org.fieldlore.advice.Step.ASK_REFERRAL;
import static org.fieldlore.advice.Step.ASK_WHAT_WENT_WRONG;
import static org.fieldlore.advice.Step.ASK_WHY_LEAVING;
import static org.fieldlore.advice.Step.CALL_ABOUT_QUOTE;
import static org.fieldlore.advice.Step.EXPLAIN_REFUSAL;
import static org.fieldlore.advice.Step.KEEP_CHEAPER;
import static org.fieldlore.advice.Step.KEEP_COMPARE;
import static org.fieldlore.advice.Step.KEEP_FITTING;
import static org.fieldlore.advice.Step.KEEP_SERVICE;
import static org.fieldlore.advice.Step.MEND_COMPLAINT;
import static org.fieldlore.advice.Step.OFFER_AGAIN;
import static org.fieldlore.advice.Step.OFFER_CHEAPER;
import static org.fieldlore.advice.Step.OFFER_FITTING;
import static org.fieldlore.advice.Step.OFFER_HELP;
import static org.fieldlore.advice.Step.OFFER_SECOND;
import static org.fieldlore.advice.Step.WIN_BACK_CHEAPER;
import static org.fieldlore.advice.Step.WIN_BACK_REVIEW;
import static org.fieldlore.advice.Step.WIN_BACK_SERVICE;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps are opposite advice for the same customer. Of such a pair one step is left out: the one that asks for something
 * gives way to the one that puts something right, however urgent; between two of a kind the more urgent stands.
 */
final class Opposites {
    private static final Set<Step> KEEPING =
            Set.of(KEEP_CHEAPER, KEEP_FITTING, KEEP_SERVICE, KEEP_COMPARE, ASK_WHY_LEAVING);
    private static final Set<Step> MENDING = Set.of(ASK_WHAT_WENT_WRONG, EXPLAIN_REFUSAL, WIN_BACK_SERVICE);
    private static final Set<Step> SELLING = Set.of(
            ASK_REFERRAL,
            OFFER_SECOND,
            CALL_ABOUT_QUOTE,
            OFFER_AGAIN,
            OFFER_CHEAPER,
            OFFER_FITTING,
            WIN_BACK_CHEAPER,
            WIN_BACK_REVIEW);

    private static final List<Pair> PAIRS = List.of(
            new Pair(Set.of(MEND_COMPLAINT), SELLING, false, false, Clash.COMPLAINT),
            new Pair(KEEPING, Set.of(ASK_REFERRAL), false, false, Clash.LEAVING),
            new Pair(KEEPING, Set.of(OFFER_SECOND), true, false, Clash.LEAVING),
            new Pair(MENDING, Set.of(ASK_REFERRAL), false, false, Clash.LET_DOWN),
            new Pair(MENDING, Set.of(OFFER_SECOND), true, false, Clash.LET_DOWN),
            new Pair(Set.of(OFFER_HELP), Set.of(ASK_REFERRAL), false, false, Clash.HARDSHIP),
            new Pair(Set.of(OFFER_CHEAPER), Set.of(OFFER_FITTING), true, true, Clash.CHEAPER_OR_MORE),
            new Pair(Set.of(KEEP_CHEAPER), Set.of(KEEP_FITTING), true, true, Clash.CHEAPER_OR_MORE));

    private Opposites() {}

    /**
     * Steps that are opposite.
     *
     * @param sameLine whether only of one and the same line
     * @param equal whether the more urgent stands, and not always the first
     */
    private record Pair(Set<Step> first, Set<Step> second, boolean sameLine, boolean equal, Clash why) {
        boolean of(Step one, Step other) {
            return first.contains(one) && second.contains(other);
        }
    }

    /** Returns why two steps are opposite; which of them comes first makes no difference. */
    static Optional<Clash> between(Step one, Step other, boolean sameLine) {
        return PAIRS.stream()
                .filter(pair -> sameLine || !pair.sameLine())
                .filter(pair -> pair.of(one, other) || pair.of(other, one))
                .map(Pair::why)
                .findFirst();
    }

    /** Whether a step is left out beside another, opposite to it; of two that are equal the more urgent stands, or at last the first of {@link Step}. */
    static boolean yields(Step one, int urgency, Step other, int otherUrgency) {
        for (Pair pair : PAIRS) {
            boolean first = pair.of(one, other);
            if (!first && !pair.of(other, one)) continue;
            if (!pair.equal()) return !first;
            return urgency != otherUrgency ? urgency < otherUrgency : one.compareTo(other) > 0;
        }
        return false;
    }

    /** Returns the steps, in the same order, without those that yield to another of them. */
    static List<NextStep> apart(List<NextStep> steps) {
        return steps.stream()
                .filter(one -> steps.stream().noneMatch(other -> yields(one, other)))
                .toList();
    }

    private static boolean yields(NextStep one, NextStep other) {
        boolean sameLine = one.line() != null && Objects.equals(one.line(), other.line());
        return between(one.step(), other.step(), sameLine).isPresent()
                && yields(one.step(), one.urgency(), other.step(), other.urgency());
    }

    /** Whether offering a product, which is to offer another cover, would be opposite to one of the steps. */
    static boolean bars(List<NextStep> steps, String product) {
        return steps.stream()
                .anyMatch(step -> between(step.step(), OFFER_SECOND, product.equals(step.line()))
                        .isPresent());
    }
}
