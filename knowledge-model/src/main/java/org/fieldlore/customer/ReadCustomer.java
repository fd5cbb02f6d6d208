package org.fieldlore.customer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.CustomerView.ClaimLine;
import org.fieldlore.customer.CustomerView.InteractionLine;
import org.fieldlore.customer.CustomerView.PolicyLine;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Reads all that is known about one customer. */
@UseCase
public class ReadCustomer {
    private final Dossier dossier;
    private final Clock clock;

    @Inject
    public ReadCustomer(EntityManager em, Clock clock) {
        this.dossier = new Dossier(em);
        this.clock = clock;
    }

    /**
     * Returns the customer's page in at most four statements, masked for the viewer. Refuses with {@link NotFound} an unknown
     * customer and one whom the viewer may not see; with {@code NotAllowed} a viewer without a right to customers.
     */
    public CustomerView view(CustomerId id, Viewer viewer) {
        Account account = dossier.account(id, viewer);
        return view(account, account.clearance(), viewer);
    }

    /** The same with nothing masked, for {@link Unmask}. */
    CustomerView whole(CustomerId id, Viewer viewer) {
        return view(dossier.account(id, viewer), Clearance.OWN, viewer);
    }

    private CustomerView view(Account account, Clearance clearance, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        Customer customer = account.customer();
        CustomerId id = customer.id();
        Dossier.Contracts contracts = dossier.contracts(id, clearance, today);
        Dossier.History history = dossier.history(customer, clearance);
        return new CustomerView(
                id,
                customer.externalId(),
                String.valueOf(Mask.fact(Fact.NAME, customer.value(Fact.NAME), clearance)),
                customer.version(),
                account.clearance(),
                CorrectCustomer.mayCorrect(account.clearance()),
                Dossier.facts(customer, history, clearance),
                account.agent(),
                derived(customer, clearance, contracts.policies(), contracts.claims(), history.interactions(), today),
                dossier.household(customer, viewer, today),
                contracts.policies(),
                contracts.claims(),
                history.interactions(),
                history.movements());
    }

    private static CustomerView.Derived derived(
            Customer customer,
            Clearance clearance,
            List<PolicyLine> policies,
            List<ClaimLine> claims,
            List<InteractionLine> interactions,
            LocalDate today) {
        List<PolicyLine> held = policies.stream().filter(PolicyLine::inForce).toList();
        Set<Line> lines = EnumSet.noneOf(Line.class);
        held.forEach(policy -> lines.add(policy.line()));
        @Nullable String currency = currency(held);
        LocalDate recent = ConditionSql.claimsSince(today);
        return new CustomerView.Derived(
                Ages.at((LocalDate) Mask.fact(Fact.BIRTH_DATE, customer.value(Fact.BIRTH_DATE), clearance), today),
                Ages.at((LocalDate) customer.value(Fact.SINCE), today),
                premium(held, currency),
                currency,
                held.size(),
                Set.copyOf(lines),
                (int) claims.stream()
                        .filter(claim -> !claim.occurredOn().isBefore(recent))
                        .count(),
                interactions.isEmpty() ? null : interactions.get(0).at(),
                nextRenewal(held));
    }

    // As Summaries has it.
    private static @Nullable String currency(List<PolicyLine> held) {
        return held.stream()
                .max(Comparator.comparing(PolicyLine::startDate, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(policy -> policy.id().value()))
                .map(PolicyLine::currency)
                .orElse(null);
    }

    private static BigDecimal premium(List<PolicyLine> held, @Nullable String currency) {
        return held.stream()
                .filter(policy -> policy.currency().equals(currency))
                .map(PolicyLine::premium)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Integer nextRenewal(List<PolicyLine> held) {
        return held.stream()
                .map(PolicyLine::daysToRenewal)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
