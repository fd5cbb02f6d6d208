package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.Fact;
import org.fieldlore.customer.Line;
import org.fieldlore.portal.shell.Wordbook;

/**
 * One line of insurance and whether the customer has it.
 *
 * @param detail the products of the policies in force and their sums, one for each currency; empty for a gap
 * @param until the day the first of them ends; empty when none does
 * @param soon whether that is within thirty days
 */
public record Cover(Line line, boolean held, String detail, String until, boolean soon) {
    private static final int SOON = 30;
    private static final Set<Line> OF_PEOPLE = EnumSet.of(
            Line.HEALTH, Line.CRITICAL_ILLNESS, Line.LIFE, Line.ACCIDENT, Line.PENSION, Line.MOTOR, Line.HOME);
    private static final Set<Line> OF_COMPANIES =
            EnumSet.of(Line.PROPERTY, Line.LIABILITY, Line.ACCIDENT, Line.HEALTH, Line.MOTOR);

    /** The lines in force, then those that such a customer usually needs. */
    static List<Cover> of(CustomerView view, Wordbook words) {
        Set<Line> wanted = EnumSet.copyOf(view.value(Fact.KIND) == CustomerKind.CORPORATE ? OF_COMPANIES : OF_PEOPLE);
        wanted.addAll(view.derived().lines());
        return wanted.stream()
                .map(line -> of(line, view, words))
                .sorted(Comparator.comparing(Cover::held).reversed())
                .toList();
    }

    private static Cover of(Line line, CustomerView view, Wordbook words) {
        List<PolicyLine> held = view.policies().stream()
                .filter(policy -> policy.inForce() && policy.line() == line)
                .toList();
        LocalDate end = held.stream()
                .map(PolicyLine::endDate)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean soon = held.stream()
                .map(PolicyLine::daysToRenewal)
                .filter(Objects::nonNull)
                .anyMatch(days -> days <= SOON);
        return new Cover(line, !held.isEmpty(), detail(held, words), end == null ? "" : words.day(end), soon);
    }

    private static String detail(List<PolicyLine> held, Wordbook words) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (PolicyLine policy : held) {
            BigDecimal sum = policy.sumInsured();
            if (sum != null && sum.signum() > 0) sums.merge(policy.currency(), sum, BigDecimal::add);
        }
        String products = held.stream()
                .map(PolicyLine::product)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        if (sums.isEmpty()) return products;
        String amounts = sums.entrySet().stream()
                .map(sum -> words.money(sum.getValue(), sum.getKey()))
                .collect(Collectors.joining(" + "));
        String insured = words.of("counter", "cover.sum", amounts);
        return products.isEmpty() ? insured : products + " · " + insured;
    }
}
