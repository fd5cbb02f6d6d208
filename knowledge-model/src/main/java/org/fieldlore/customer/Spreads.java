package org.fieldlore.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is usual in the book, and from what distance on an amount is an outlier. */
final class Spreads {
    private final Map<Of, Spread> spreads;
    private final CustomerSettings settings;

    /** What a spread is of; an income has no line. */
    record Of(Measure measure, @Nullable Line line, String currency) {}

    Spreads(Map<Of, Spread> spreads, CustomerSettings settings) {
        this.spreads = spreads;
        this.settings = settings;
    }

    Stream<Outlier> income(@Nullable BigDecimal amount) {
        return judge(new Of(Measure.INCOME, null, settings.currency()), null, amount).stream();
    }

    /** Judges a premium or sum insured of a policy, or a claim on it; without a line or an amount there is nothing to judge. */
    Stream<Outlier> policy(
            Measure measure,
            @Nullable String policy,
            @Nullable Line line,
            @Nullable String currency,
            @Nullable BigDecimal amount) {
        if (line == null) return Stream.empty();
        return judge(new Of(measure, line, currency == null ? settings.currency() : currency), policy, amount).stream();
    }

    /** Whether a claim of that amount would be an outlier in any line: whose line is not at hand need not be asked for else. */
    boolean mayBeOutlier(BigDecimal claim) {
        return spreads.entrySet().stream()
                .filter(each -> each.getKey().measure() == Measure.CLAIM_AMOUNT)
                .anyMatch(each -> far(each.getValue(), claim));
    }

    private Optional<Outlier> judge(Of of, @Nullable String policy, @Nullable BigDecimal amount) {
        @Nullable Spread spread = spreads.get(of);
        if (spread == null || amount == null || !far(spread, amount)) return Optional.empty();
        BigDecimal distance = BigDecimal.valueOf(spread.distance(amount)).setScale(1, RoundingMode.HALF_UP);
        return Optional.of(new Outlier(
                of.measure(), policy, of.line(), amount, of.currency(), spread.usual(), distance, spread.counted()));
    }

    private boolean far(Spread spread, BigDecimal amount) {
        return spread.counted() >= settings.outlierLeast() && spread.distance(amount) > settings.outlierDistance();
    }
}
