package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fieldlore.customer.CustomerSettings;
import org.fieldlore.segment.SegmentSettings;
import org.jspecify.annotations.Nullable;

/** Days and amounts as short as lists need them, in the language of whoever is here. */
@Named
@RequestScoped
public class Figures {
    @Inject
    private Here here;

    @Inject
    private Clock clock;

    @Inject
    private CustomerSettings settings;

    @Inject
    private SegmentSettings segments;

    /** A date or a moment as a day, without the year when it is near; empty for null. */
    public String day(@Nullable Object when) {
        LocalDate today = LocalDate.now(clock);
        if (when instanceof LocalDate day) return words().day(day, today);
        return when instanceof Instant moment
                ? words().day(moment.atZone(ZoneId.systemDefault()).toLocalDate(), today)
                : "";
    }

    /** A day with its year; empty for null. */
    public String date(@Nullable LocalDate day) {
        return day == null ? "" : words().day(day);
    }

    /** An amount without small change, with its currency, an ISO 4217 code; empty for null. */
    public String money(@Nullable BigDecimal amount, String currency) {
        return amount == null ? "" : words().money(amount, currency);
    }

    /** What the house currency is called in labels. */
    public String getUnit() {
        return words().unit(settings.currency());
    }

    /** Fewest customers of whom anything is told. */
    public int getLeast() {
        return segments.least();
    }

    /** How far figures of many customers are blurred, in customers. */
    public int getBlur() {
        return segments.blur();
    }

    private Wordbook words() {
        return new Wordbook(here.getLocale());
    }
}
