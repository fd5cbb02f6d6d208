package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.ConsentRow;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.Quadrant;
import org.fieldlore.customer.Stand;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.segment.Membership;
import org.jspecify.annotations.Nullable;

/**
 * Says why a customer belongs to a segment: what is so of this customer in each thing that the segment's rule looks at. Segments
 * whose rule looks at what is hidden from the viewer never come here.
 *
 * @param currency the house's, in which rules state amounts
 * @param quadrant asked only when a rule looks at it
 * @param consents asked only when a rule looks at them
 */
record SegmentWhy(
        CustomerView view,
        Wordbook words,
        String currency,
        LocalDate today,
        Supplier<Quadrant> quadrant,
        Supplier<List<ConsentRow>> consents) {

    /** In one line; empty where there is nothing of the customer's own to tell. */
    String of(Membership membership) {
        return membership.because().stream()
                .map(this::own)
                .filter(told -> !told.isEmpty())
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private String own(Condition condition) {
        Field field = condition.field();
        return switch (field) {
            case AGE -> said("reason.AGE", view.derived().age());
            case CHILDREN -> said("trait.CHILDREN", view.value(Fact.CHILDREN));
            case INCOME, SINCE, SATISFACTION, ADDRESS ->
                said("why.fact", words.of("counter", "fact." + field.name()), fact(field));
            case BIRTHDAY_WITHIN_DAYS -> birthday((LocalDate) view.value(Fact.BIRTH_DATE));
            case SILENT_FOR_DAYS -> silence();
            case HOUSEHOLD_SIZE -> said("why.household", view.household().size() + 1);
            case CONSENTS -> said("why.consents", stated(Stand.CONSENTS));
            case OBJECTS -> said("why.objects", stated(Stand.OBJECTS));
            case AGENT ->
                said(
                        "head.agent",
                        view.agent() == null
                                ? ""
                                : view.agent().name(words.locale().getLanguage()));
            case QUADRANT -> words.code(quadrant.get());
            case GENDER, MARITAL_STATUS, EDUCATION, REGION, CITY, STAGE, KIND, OCCUPATION -> fact(field);
            case BRANCH, SEGMENT -> "";
            default -> insured(condition);
        };
    }

    private String insured(Condition condition) {
        CustomerView.Derived derived = view.derived();
        return switch (condition.field()) {
            case LINE ->
                said(derived.lines().size() == 1 ? "reason.HOLDS_ONLY" : "reason.HOLDS_LINE", codes(derived.lines()));
            case LACKS_LINE -> said("reason.LACKS_LINE", codes(lacking(condition)));
            case POLICIES -> said("head.policies", derived.policiesInForce());
            case PREMIUM ->
                derived.currency() == null
                        ? ""
                        : said("why.premium", words.money(derived.premium(), derived.currency()));
            case CLAIMS -> said("why.claims", derived.claims36Months());
            case RENEWAL -> codes(inForce().map(PolicyLine::renewal).collect(Collectors.toSet()));
            case RENEWAL_WITHIN_DAYS -> nextEnd();
            case SUM_INSURED -> largestSum();
            case LAST_CLAIM_DAYS ->
                view.claims().stream()
                        .findFirst()
                        .map(last -> said(
                                "reason.RECENT_CLAIM", words.day(last.occurredOn(), today), words.code(last.line())))
                        .orElse("");
            default -> throw new IllegalArgumentException(condition.field() + " is not about what is insured");
        };
    }

    private String fact(Field field) {
        Fact fact = Fact.valueOf(field.name());
        return FactRow.text(fact, view.value(fact), words, currency);
    }

    private String birthday(@Nullable LocalDate born) {
        if (born == null) return "";
        LocalDate next = born.withYear(today.getYear());
        return said("why.birthday", words.day(next.isBefore(today) ? next.plusYears(1) : next, today));
    }

    private String silence() {
        if (view.derived().lastContact() == null) return said("why.never");
        LocalDate last =
                view.derived().lastContact().atZone(ZoneId.systemDefault()).toLocalDate();
        return said("reason.SILENT_FOR_DAYS", ChronoUnit.DAYS.between(last, today));
    }

    private String nextEnd() {
        return inForce()
                .filter(policy -> policy.daysToRenewal() != null && policy.daysToRenewal() >= 0)
                .min(Comparator.comparing(PolicyLine::daysToRenewal))
                .map(policy -> said("reason.RENEWAL_IN_DAYS", policy.daysToRenewal(), words.code(policy.line())))
                .orElse("");
    }

    private String largestSum() {
        return inForce()
                .filter(policy -> policy.currency().equals(currency))
                .map(PolicyLine::sumInsured)
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .map(sum -> said("cover.sum", words.money(sum, currency)))
                .orElse("");
    }

    /** Of the lines that the rule wants missing, those that are missing today; the segment is as old as its last refresh. */
    private Set<Line> lacking(Condition condition) {
        return Stream.of(condition.value().split("[,，]"))
                .map(code -> Line.valueOf(code.strip()))
                .filter(line -> !view.derived().lines().contains(line))
                .collect(Collectors.toSet());
    }

    private Stream<PolicyLine> inForce() {
        return view.policies().stream().filter(PolicyLine::inForce);
    }

    private String stated(Stand stand) {
        return codes(consents.get().stream()
                .filter(said -> said.standing() && said.stand() == stand)
                .map(ConsentRow::purpose)
                .toList());
    }

    private String codes(Collection<? extends Enum<?>> codes) {
        return codes.stream()
                .sorted(Comparator.comparing(Enum::ordinal))
                .map(words::code)
                .collect(Collectors.joining(words.of("counter", "custom.and")));
    }

    /** The words under a key; empty when something that belongs into them is not known. */
    private String said(String key, @Nullable Object... told) {
        return Stream.of(told).anyMatch(one -> one == null || one.equals("")) ? "" : words.of("counter", key, told);
    }
}
