package org.fieldlore.ingest.clean;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads amounts with currency signs, thousands separators and the units 万 and 亿. */
public final class Amounts {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final Pattern CURRENCY =
            Pattern.compile("人民币|港币|美元|欧元|(?i:rmb|cny|usd|hkd|eur|gbp|us\\$|hk\\$)|[¥$€£元]");
    private static final Pattern SHAPE =
            Pattern.compile("([+-]?)(\\d[\\d., '\u00A0]*|\\.\\d+)(?:[eE]([+-]?\\d{1,2}))?([万亿]?)");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("\\d+,\\d{1,2}");
    /** Western, Indian and Chinese grouping. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,4}(?:,\\d{2,4})*,\\d{3,4}(?:\\.\\d*)?");

    private static final int MOST_DIGITS = 30;
    private static final int LARGEST_EXPONENT = 15;

    private Amounts() {}

    /**
     * Read an amount: 1,234.50 · ¥1 234 · 12.5万 · (300) for −300 · 1.234,56 · 1.2E+05. A comma with one or two digits
     * behind it and no other separator is a decimal comma; with three, a thousands separator.
     *
     * @return nothing if it is no amount
     */
    public static Optional<BigDecimal> parse(String raw) {
        String text = CURRENCY.matcher(HalfWidth.of(raw).strip()).replaceAll("").strip();
        boolean negative = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        Matcher shape =
                SHAPE.matcher(negative ? text.substring(1, text.length() - 1).strip() : text);
        if (!shape.matches()) {
            return Optional.empty();
        }
        return plain(shape.group(2)).flatMap(digits -> {
            int exponent = shape.group(3) == null ? 0 : Integer.parseInt(shape.group(3));
            if (Math.abs(exponent) > LARGEST_EXPONENT) {
                return Optional.empty();
            }
            BigDecimal amount = digits.scaleByPowerOfTen(exponent).multiply(unit(shape.group(4)));
            return Optional.of(negative || shape.group(1).equals("-") ? amount.negate() : amount);
        });
    }

    private static BigDecimal unit(String sign) {
        return switch (sign) {
            case "万" -> TEN_THOUSAND;
            case "亿" -> HUNDRED_MILLION;
            default -> BigDecimal.ONE;
        };
    }

    private static Optional<BigDecimal> plain(String digits) {
        String text = digits.replaceAll("[ '\u00A0]", "");
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0
                && (point >= 0 && comma > point || DECIMAL_COMMA.matcher(text).matches())) {
            text = text.replace(".", "").replace(',', '.');
        } else if (comma >= 0 && !THOUSANDS.matcher(text).matches()) {
            return Optional.empty();
        } else {
            text = text.replace(",", "");
        }
        boolean number = text.matches("\\d+(?:\\.\\d*)?|\\.\\d+") && text.length() <= MOST_DIGITS;
        return number ? Optional.of(new BigDecimal(text.endsWith(".") ? text + "0" : text)) : Optional.empty();
    }
}
