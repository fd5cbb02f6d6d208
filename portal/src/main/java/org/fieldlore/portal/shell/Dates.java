package org.fieldlore.portal.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Writes moments and days as the language of whoever is here writes them, in the time zone of the server. */
@Named
@RequestScoped
public class Dates {
    @Inject
    private Here here;

    /** Day and minute; empty for null. */
    public String moment(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(here.getLocale())
                        .format(at.atZone(ZoneId.systemDefault()));
    }

    /** The day; empty for null. */
    public String day(@Nullable Instant at) {
        return at == null ? "" : date(LocalDate.ofInstant(at, ZoneId.systemDefault()));
    }

    /** The day; empty for null. */
    public String date(@Nullable LocalDate day) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(here.getLocale())
                        .format(day);
    }
}
