package org.fieldlore.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A calendar quarter; standings begin anew with each. */
public record Season(int year, int quarter) {
    private static final Pattern CODE = Pattern.compile("(20\\d\\d)Q([1-4])");
    private static final int MONTHS = 3;

    public static Season of(LocalDate day) {
        return new Season(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads {@code 2026Q4}; empty when it is not one. */
    public static Optional<Season> read(@Nullable String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        return matcher.matches()
                ? Optional.of(new Season(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The season of a day and those before it, newest first. */
    public static List<Season> last(int count, LocalDate day) {
        List<Season> seasons = new ArrayList<>();
        for (int i = 0; i < count; i++) seasons.add(of(day.minusMonths((long) MONTHS * i)));
        return seasons;
    }

    public LocalDate first() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    /** The first day after it. */
    public LocalDate end() {
        return first().plusMonths(MONTHS);
    }

    @Override
    public String toString() {
        return year + "Q" + quarter;
    }
}
