package org.fieldlore.customer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a field can hold: reads it from text in one normal form, and refuses the rest with words on what is allowed. */
final class ValueType {
    /** Kinds that decide which comparisons make sense. */
    enum Nature {
        TEXT,
        CODE,
        NUMBER,
        DATE
    }

    private static final BigDecimal MOST_MONEY = new BigDecimal("9999999999999.99");

    private final Nature nature;
    private final String allowed;
    private final Function<String, Object> reader;

    private ValueType(Nature nature, String allowed, Function<String, Object> reader) {
        this.nature = nature;
        this.allowed = allowed;
        this.reader = reader;
    }

    static ValueType text(int max) {
        return new ValueType(Nature.TEXT, "1.." + max + " characters", text -> {
            if (text.isEmpty() || text.length() > max) throw new IllegalArgumentException();
            return text;
        });
    }

    /** A code of ISO 4217, in capitals; RMB, as Chinese systems often say, is CNY. */
    static ValueType currency() {
        return new ValueType(Nature.TEXT, "a currency code of ISO 4217", text -> {
            String code = text.toUpperCase(Locale.ROOT);
            return Currency.getInstance(code.equals("RMB") ? "CNY" : code).getCurrencyCode();
        });
    }

    static ValueType whole(int least, int most) {
        return new ValueType(Nature.NUMBER, least + ".." + most, text -> {
            int number = Integer.parseInt(text);
            if (number < least || number > most) throw new IllegalArgumentException();
            return number;
        });
    }

    static ValueType money() {
        return new ValueType(Nature.NUMBER, "0.." + MOST_MONEY.toPlainString(), text -> {
            BigDecimal amount = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
            if (amount.signum() < 0 || amount.compareTo(MOST_MONEY) > 0) throw new IllegalArgumentException();
            return amount;
        });
    }

    /** Any amount, losses too. */
    static ValueType balance() {
        return new ValueType(Nature.NUMBER, "±" + MOST_MONEY.toPlainString(), text -> {
            BigDecimal amount = new BigDecimal(text).setScale(2, RoundingMode.HALF_UP);
            if (amount.abs().compareTo(MOST_MONEY) > 0) throw new IllegalArgumentException();
            return amount;
        });
    }

    static ValueType date() {
        return new ValueType(Nature.DATE, "1850-01-01..2199-12-31", text -> {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() < 1850 || date.getYear() > 2199) throw new IllegalArgumentException();
            return date;
        });
    }

    static <E extends Enum<E>> ValueType code(Class<E> codes) {
        String allowed = Arrays.stream(codes.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new ValueType(Nature.CODE, allowed, text -> Enum.valueOf(codes, text));
    }

    Nature nature() {
        return nature;
    }

    String allowed() {
        return allowed;
    }

    /** Reads the text, white space around it aside; refuses with {@link ValueNotAllowed}. */
    Object read(String field, String text) {
        try {
            return reader.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException e) {
            throw new ValueNotAllowed(field, text, allowed);
        }
    }
}
