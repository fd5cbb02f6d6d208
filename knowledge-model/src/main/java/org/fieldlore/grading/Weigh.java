package org.fieldlore.grading;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.fieldlore.customer.Clearance;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.FactLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.Level;
import org.fieldlore.customer.QuadrantSql;
import org.fieldlore.customer.Renewal;
import org.jspecify.annotations.Nullable;

/** Says how able and how willing a customer is: as somebody stated it, else as the facts speak, by what {@link QuadrantSql} asks. */
final class Weigh {
    private Weigh() {}

    /**
     * What a customer has, and the middle of the book for such customers; each null when it is not known.
     *
     * @param premium in the house currency
     */
    record Means(
            @Nullable BigDecimal income,
            @Nullable BigDecimal premium,
            @Nullable BigDecimal bookIncome,
            @Nullable BigDecimal bookPremium) {}

    /** High when the income reaches the middle of the book; where no income is known, when the premium does. */
    static Grade ability(CustomerView view, Means means) {
        return grade(view.fact(Fact.ABILITY), List.of(abilitySign(means, view.clearance() == Clearance.OWN)));
    }

    private static Sign abilitySign(Means means, boolean open) {
        BigDecimal income = means.income(), bookIncome = means.bookIncome();
        if (income != null && bookIncome != null) {
            boolean high = income.compareTo(bookIncome) >= 0;
            return open ? Sign.of(Sign.Code.INCOME, high, income, bookIncome) : Sign.of(Sign.Code.MEANS, high);
        }
        BigDecimal premium = means.premium(), bookPremium = means.bookPremium();
        return premium == null || bookPremium == null
                ? Sign.of(Sign.Code.NOTHING, false)
                : Sign.of(Sign.Code.PREMIUM, premium.compareTo(bookPremium) >= 0, premium, bookPremium);
    }

    /** High when more speaks for it than against it. */
    static Grade willingness(CustomerView view, LocalDate today) {
        return grade(view.fact(Fact.WILLINGNESS), willingnessSigns(view, today));
    }

    private static List<Sign> willingnessSigns(CustomerView view, LocalDate today) {
        List<Sign> signs = new ArrayList<>();
        Instant since =
                QuadrantSql.contactsSince(today).atStartOfDay(ZoneOffset.UTC).toInstant();
        long contacts = view.interactions().stream()
                .filter(contact ->
                        contact.kind() != InteractionKind.COMPLAINT && contact.kind() != InteractionKind.LIFE_EVENT)
                .filter(contact -> !contact.at().isBefore(since))
                .count();
        if (contacts >= QuadrantSql.ENOUGH_CONTACTS) signs.add(Sign.of(Sign.Code.CONTACTS, true, contacts));
        if (means(view, Renewal.RENEWING)) signs.add(Sign.of(Sign.Code.RENEWING, true));
        if (means(view, Renewal.NOT_RENEWING)) signs.add(Sign.of(Sign.Code.NOT_RENEWING, false));
        if (view.value(Fact.SATISFACTION) instanceof Integer score
                && (score >= QuadrantSql.CONTENT || score <= QuadrantSql.DISCONTENT))
            signs.add(Sign.of(Sign.Code.SATISFACTION, score >= QuadrantSql.CONTENT, score));
        Integer years = view.derived().yearsWithUs();
        if (years != null && years >= QuadrantSql.LOYAL_YEARS && view.derived().policiesInForce() > 0)
            signs.add(Sign.of(Sign.Code.YEARS, true, years));
        return signs.isEmpty() ? List.of(Sign.of(Sign.Code.NOTHING, false)) : signs;
    }

    private static boolean means(CustomerView view, Renewal renewal) {
        return view.policies().stream().anyMatch(policy -> policy.inForce() && policy.renewal() == renewal);
    }

    private static Grade grade(FactLine stated, List<Sign> signs) {
        if (stated.value() instanceof Level level) return new Grade(level, List.of(), stated.source());
        long balance = signs.stream().mapToInt(sign -> sign.high() ? 1 : -1).sum();
        return new Grade(balance > 0 ? Level.HIGH : Level.LOW, signs, null);
    }
}
