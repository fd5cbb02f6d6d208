package org.fieldlore.portal.shell;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The words of one language, for sentences that a page cannot put together by itself: those of a screen, and those for codes. */
public record Wordbook(Locale locale) {
    private static final String PACKAGE = "org.fieldlore.portal.";
    private static final String TERMS = "terms";
    private static final int NEAR_DAYS = 300;

    /** What codes are about; the words for each are in the bundle "terms" under this and the code. */
    private static final Set<String> CODES = Set.of(
            "gender.",
            "maritalStatus.",
            "education.",
            "stage.",
            "customerKind.",
            "line.",
            "policyStatus.",
            "renewal.",
            "claimStatus.",
            "interactionKind.",
            "lookPurpose.",
            "level.",
            "touchpoint.",
            "dissatisfaction.",
            "complaintStatus.",
            "quoteStatus.",
            "declineReason.",
            "lifeEventKind.",
            "quadrant.",
            "outcome.",
            "entitlement.",
            "usePurpose.",
            "kind.",
            "confidence.");

    /** The text under a key of a screen's bundle, with arguments put in as the language writes them. */
    public String of(String screen, String key, Object... arguments) {
        String pattern = ResourceBundle.getBundle(PACKAGE + screen + "." + screen, locale)
                .getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** What a code is called; those of {@code Stage} are under "stage.". */
    public String code(Enum<?> code) {
        String type = code.getDeclaringClass().getSimpleName();
        return code(Character.toLowerCase(type.charAt(0)) + type.substring(1) + ".", code.name());
    }

    /** What a code is called, by what it is about: {@code code("line.", "MOTOR")}. */
    public String code(String about, String code) {
        if (!CODES.contains(about)) throw new IllegalArgumentException("there are no words for " + about + code);
        return of(TERMS, about + code);
    }

    /** A day as short as can be: without the year when it is near today. */
    public String day(LocalDate day, LocalDate today) {
        boolean near = Math.abs(ChronoUnit.DAYS.between(day, today)) < NEAR_DAYS;
        return near ? DateTimeFormatter.ofPattern(of(TERMS, "day.near"), locale).format(day) : day(day);
    }

    /** A day with its year. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(of(TERMS, "day.far"), locale).format(day);
    }

    /** A month with its year. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(of(TERMS, "month"), locale).format(day);
    }

    /** An amount without the small change, behind the sign of its currency; behind its code when there is no sign for it. */
    public String money(BigDecimal amount, String currency) {
        return known("money." + currency, currency + " ")
                + NumberFormat.getIntegerInstance(locale).format(amount);
    }

    /** What amounts are in, for a label or behind a number: "元", "$"; the code of a currency that has no word. */
    public String unit(String currency) {
        return known("unit." + currency, currency);
    }

    private String known(String key, String otherwise) {
        ResourceBundle terms = ResourceBundle.getBundle(PACKAGE + TERMS + "." + TERMS, locale);
        return terms.containsKey(key) ? terms.getString(key) : otherwise;
    }

    public String number(Number number) {
        return NumberFormat.getInstance(locale).format(number);
    }
}
