package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.customer.Filling;
import org.fieldlore.ingest.archive.Finding.Code;
import org.fieldlore.ingest.clean.Addresses;
import org.fieldlore.ingest.clean.Amounts;
import org.fieldlore.ingest.clean.CreditCode;
import org.fieldlore.ingest.clean.DateOrder;
import org.fieldlore.ingest.clean.Dates;
import org.fieldlore.ingest.clean.HalfWidth;
import org.fieldlore.ingest.clean.KnownCodes;
import org.fieldlore.ingest.clean.Phones;
import org.fieldlore.ingest.clean.ResidentId;
import org.fieldlore.ingest.clean.TableRow;
import org.fieldlore.ingest.extract.TidyText;
import org.jspecify.annotations.Nullable;

/** Makes a typed value of what a row says for one field, or a finding of why it cannot. */
final class ReadValue {

    private static final int LONGEST_KEY = 64;
    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_PROSE = 10_000;
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("9999999999999.99");

    private final MappingProfile profile;
    private final LocalDate today;

    ReadValue(MappingProfile profile, LocalDate today) {
        this.profile = profile;
        this.today = today;
    }

    @Nullable
    Object of(Field field, FieldRule rule, TableRow row, Findings findings) {
        String raw = TidyText.of(rule.from(row));
        boolean filled = raw.isEmpty() && !rule.fallback().isEmpty();
        if (raw.isEmpty() && !filled) {
            if (field.required()) {
                findings.unusable(field, Code.MISSING, Map.of(), raw);
            }
            return null;
        }
        Object value = typed(field, rule, row, filled ? rule.fallback() : raw, findings);
        if (filled && rule.reads() && value != null) {
            findings.filled(field.name(), Filling.DEFAULT, value.toString());
        }
        return value;
    }

    private @Nullable Object typed(Field field, FieldRule rule, TableRow row, String raw, Findings findings) {
        return switch (field.kind()) {
            case KEY -> cut(field, HalfWidth.of(raw), LONGEST_KEY, findings);
            case TEXT -> cut(field, raw.replace('\n', ' '), LONGEST_TEXT, findings);
            case PROSE -> cut(field, raw, LONGEST_PROSE, findings);
            case DATE -> date(field, rule, row, raw, findings);
            case BIRTH -> birth(field, rule, raw, findings);
            case MOMENT -> moment(field, rule, raw, findings);
            case AMOUNT -> amount(field, rule, raw, BigDecimal.ZERO, findings);
            case BALANCE -> amount(field, rule, raw, LARGEST_AMOUNT.negate(), findings);
            case COUNT -> number(field, raw, 0, 50, findings);
            case SCORE -> number(field, raw, 0, 10, findings);
            case RATING -> number(field, raw, 1, 5, findings);
            case CODE -> code(field, raw, findings);
            case PHONE -> phone(field, raw, findings);
            case ID_NUMBER -> idNumber(field, raw, findings);
            case ADDRESS -> address(field, raw, findings);
        };
    }

    private static @Nullable String cut(Field field, String text, int longest, Findings findings) {
        if (text.isEmpty()) {
            return null;
        }
        if (text.length() <= longest) {
            return text;
        }
        Map<String, String> facts = Map.of("allowed", Integer.toString(longest));
        if (field.kind() == FieldKind.KEY) {
            // half an id would be another one's id
            findings.unusable(field, Code.TOO_LONG, facts, text);
            return null;
        }
        findings.changed(field.name(), Code.TOO_LONG, facts, text);
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private DateOrder order(FieldRule rule) {
        DateOrder own = rule.order();
        return own == null ? profile.order() : own;
    }

    private @Nullable LocalDate date(Field field, FieldRule rule, TableRow row, String raw, Findings findings) {
        Optional<LocalDate> date = Dates.parse(raw, order(rule));
        if (date.isEmpty()) {
            findings.unusable(field, Code.NOT_A_DATE, Map.of(), raw);
            return null;
        }
        String column = rule.minusMonths();
        return column == null ? date.get() : earlier(field, date.get(), row.value(column), findings);
    }

    private static @Nullable LocalDate earlier(Field field, LocalDate date, String months, Findings findings) {
        Optional<Integer> count = whole(months).filter(n -> n >= 0 && n <= 1_200);
        if (count.isEmpty()) {
            findings.unusable(field, Code.NOT_A_NUMBER, Map.of(), months);
            return null;
        }
        return date.minusMonths(count.get());
    }

    private @Nullable LocalDate birth(Field field, FieldRule rule, String raw, Findings findings) {
        Optional<LocalDate> date = Dates.parse(raw, order(rule), today);
        if (date.isEmpty()) {
            findings.unusable(field, Code.NOT_A_DATE, Map.of(), raw);
            return null;
        }
        if (date.get().isAfter(today) || date.get().isBefore(today.minusYears(110))) {
            findings.flagged(field.name(), Code.UNUSUAL_AGE, Map.of(), raw);
        }
        return date.get();
    }

    private @Nullable Instant moment(Field field, FieldRule rule, String raw, Findings findings) {
        String text = HalfWidth.of(raw).strip();
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noOffset) {
            Optional<LocalDateTime> local = local(text, order(rule));
            if (local.isEmpty()) {
                findings.unusable(field, Code.NOT_A_MOMENT, Map.of(), raw);
                return null;
            }
            ZoneId zone = profile.zone();
            return local.get().atZone(zone).toInstant();
        }
    }

    private static Optional<LocalDateTime> local(String text, DateOrder order) {
        String[] parts = text.split("[T ]+", 2);
        Optional<LocalDate> date = Dates.parse(parts[0], order);
        if (parts.length == 1) {
            return date.map(LocalDate::atStartOfDay);
        }
        String time = parts[1].strip();
        try {
            LocalTime at = LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time);
            return date.map(day -> day.atTime(at));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal amount(
            Field field, FieldRule rule, String raw, BigDecimal least, Findings findings) {
        Optional<BigDecimal> read = Amounts.parse(raw);
        if (read.isEmpty()) {
            findings.unusable(field, Code.NOT_AN_AMOUNT, Map.of(), raw);
            return null;
        }
        BigDecimal factor = rule.multiply();
        BigDecimal amount =
                (factor == null ? read.get() : read.get().multiply(factor)).setScale(2, RoundingMode.HALF_UP);
        if (amount.compareTo(least) < 0 || amount.compareTo(LARGEST_AMOUNT) > 0) {
            Map<String, String> facts = Map.of("least", least.toPlainString(), "most", LARGEST_AMOUNT.toPlainString());
            findings.unusable(field, Code.OUT_OF_RANGE, facts, raw);
            return null;
        }
        return amount;
    }

    private static @Nullable Integer number(Field field, String raw, int least, int most, Findings findings) {
        Optional<Integer> number = whole(raw);
        if (number.isEmpty()) {
            findings.unusable(field, Code.NOT_A_NUMBER, Map.of(), raw);
            return null;
        }
        if (number.get() < least || number.get() > most) {
            Map<String, String> facts = Map.of("least", Integer.toString(least), "most", Integer.toString(most));
            findings.unusable(field, Code.OUT_OF_RANGE, facts, raw);
            return null;
        }
        return number.get();
    }

    private static Optional<Integer> whole(String raw) {
        return Amounts.parse(raw)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0 && number.precision() - number.scale() <= 6)
                .map(BigDecimal::intValueExact);
    }

    private static @Nullable String code(Field field, String raw, Findings findings) {
        Optional<String> code = KnownCodes.code(field.codes(), raw);
        if (code.isEmpty()) {
            findings.unusable(field, Code.UNKNOWN_CODE, Map.of("codes", field.codes()), raw);
            return null;
        }
        if (!code.get().equals(raw)) {
            findings.changed(field.name(), Code.CODE_RECOGNISED, Map.of("to", code.get()), raw);
        }
        return code.get();
    }

    private static @Nullable String phone(Field field, String raw, Findings findings) {
        Optional<String> phone = Phones.canonical(raw);
        if (phone.isEmpty()) {
            findings.flagged(field.name(), Code.UNUSUAL_PHONE, Map.of(), raw);
            return cut(field, HalfWidth.of(raw), LONGEST_KEY, findings);
        }
        return phone.get();
    }

    private static @Nullable String address(Field field, String raw, Findings findings) {
        String usual = Addresses.canonical(raw.replace('\n', ' '));
        if (Addresses.differ(raw, usual)) {
            findings.changed(field.name(), Code.ADDRESS_TIDIED, Map.of("to", usual), raw);
        }
        return cut(field, usual, LONGEST_TEXT, findings);
    }

    private static @Nullable String idNumber(Field field, String raw, Findings findings) {
        Optional<String> known = ResidentId.of(raw)
                .map(ResidentId::number)
                .or(() -> CreditCode.of(raw).map(CreditCode::code));
        if (known.isEmpty()) {
            findings.flagged(field.name(), Code.UNUSUAL_ID_NUMBER, Map.of(), raw);
            return cut(field, HalfWidth.of(raw), LONGEST_KEY, findings);
        }
        return known.get();
    }
}
