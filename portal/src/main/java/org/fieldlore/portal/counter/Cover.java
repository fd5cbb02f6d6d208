package org.fieldlore.portal.counter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fieldlore.customer.CoverNeeds;
import org.fieldlore.customer.CoverNeeds.Met;
import org.fieldlore.customer.CustomerView;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.customer.Line;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * One line of insurance and whether the customer has it.
 *
 * @param detail the products of the policies in force and their sums, one for each currency; empty for a gap
 * @param until the day the first of them ends; empty when none does
 * @param soon whether that is within thirty days
 * @param met how the need is met; own cover that is no need of this stage of life is there all the same
 * @param why what it is needed for; empty when it is no need of this stage of life
 */
public record Cover(Line line, String detail, String until, boolean soon, Met met, String why) {
    private static final int SOON = 30;
    private static final List<Met> ORDER = List.of(Met.NOT, Met.OWN, Met.HOUSEHOLD);

    /** What customers at this stage of life usually need, gaps first, and what else is in force. */
    static List<Cover> of(CustomerView view, CoverNeeds.Found found, Wordbook words) {
        Map<Line, CoverNeeds.Need> needs = new EnumMap<>(Line.class);
        found.needs().keySet().forEach(need -> needs.put(need.line(), need));
        Set<Line> wanted = EnumSet.copyOf(needs.keySet());
        wanted.addAll(view.derived().lines());
        return wanted.stream()
                .map(line -> of(line, needs.get(line), found, view, words))
                .sorted(Comparator.comparing(cover -> ORDER.indexOf(cover.met)))
                .toList();
    }

    private static Cover of(
            Line line, CoverNeeds.@Nullable Need need, CoverNeeds.Found found, CustomerView view, Wordbook words) {
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
        Met met = need == null ? Met.OWN : Objects.requireNonNull(found.needs().get(need));
        String why = need == null ? "" : need.why(words.locale().getLanguage());
        return new Cover(line, detail(held, words), end == null ? "" : words.day(end), soon, met, why);
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
