package org.fieldlore.customer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.shared.Required;
import org.jspecify.annotations.Nullable;

/** Brings facts of policies, claims and contacts into normal form, or refuses the whole row. */
final class Checks {
    static final int KEY = 80;

    private Checks() {}

    static PolicyFacts policy(PolicyFacts f) {
        return new PolicyFacts(
                Required.text("externalId", f.externalId(), KEY),
                Required.text("customer", f.customer(), KEY),
                f.line(),
                text("product", f.product(), 200),
                text("coverage", f.coverage(), 500),
                f.plate() == null ? null : text("plate", Keys.plate(f.plate()), 20),
                money("premium", f.premium()),
                money("sumInsured", f.sumInsured()),
                currency(f.currency()),
                date("startDate", f.startDate()),
                date("endDate", f.endDate()),
                f.status(),
                f.renewal(),
                text("channel", f.channel(), 80),
                f.filled());
    }

    static ClaimFacts claim(ClaimFacts f) {
        return new ClaimFacts(
                Required.text("externalId", f.externalId(), KEY),
                Required.text("policy", f.policy(), KEY),
                date("occurredOn", f.occurredOn()),
                money("amount", f.amount()),
                f.status(),
                text("cause", f.cause(), 300));
    }

    static InteractionFacts interaction(InteractionFacts f) {
        return new InteractionFacts(
                Required.text("externalId", f.key(), KEY),
                Required.text("customer", f.customer(), KEY),
                f.agent(),
                Objects.requireNonNull(f.at(), "at"),
                Objects.requireNonNull(f.kind(), "kind"),
                Required.text("text", f.text(), Interaction.MAX_TEXT));
    }

    static @Nullable Integer whole(String field, @Nullable Integer value, int least, int most) {
        return value == null ? null : (Integer) ValueType.whole(least, most).read(field, value.toString());
    }

    /** The day as it is, which must be there; refuses a later one that lies before it. */
    static LocalDate day(String field, LocalDate value, @Nullable LocalDate later) {
        LocalDate day = Objects.requireNonNull(date(field, Objects.requireNonNull(value, field)));
        if (later != null && later.isBefore(day)) throw new EndsBeforeItBegan(day, later);
        return day;
    }

    static @Nullable String text(String field, @Nullable String value, int max) {
        return value == null || value.isBlank()
                ? null
                : (String) ValueType.text(max).read(field, value);
    }

    static @Nullable String currency(@Nullable String value) {
        return value == null || value.isBlank()
                ? null
                : (String) ValueType.currency().read("currency", value);
    }

    static @Nullable BigDecimal money(String field, @Nullable BigDecimal value) {
        return value == null ? null : (BigDecimal) ValueType.money().read(field, value.toString());
    }

    static @Nullable LocalDate date(String field, @Nullable LocalDate value) {
        return value == null ? null : (LocalDate) ValueType.date().read(field, value.toString());
    }
}
