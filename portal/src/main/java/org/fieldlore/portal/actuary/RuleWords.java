package org.fieldlore.portal.actuary;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.fieldlore.customer.Condition;
import org.fieldlore.customer.Field;
import org.fieldlore.customer.Op;
import org.fieldlore.portal.shell.Wordbook;

/** Says in words what makes a customer a member of a segment: "Age from 24 to 40", "年龄 24 到 40 岁". */
final class RuleWords {
    private final Locale locale;
    private final String money;
    private final ResourceBundle words;

    /** Amounts in rules are in this currency, the house's. */
    RuleWords(Locale locale, String currency) {
        this.locale = locale;
        this.money = new Wordbook(locale).unit(currency);
        this.words = ResourceBundle.getBundle("org.fieldlore.portal.actuary.actuary", locale);
    }

    /** One condition as a phrase. */
    String of(Condition condition) {
        String key = condition.field().key();
        String own = "rule." + key + "." + condition.op();
        String pattern = words.getString(words.containsKey(own) ? own : "rule." + condition.op());
        String[] ends = condition.op() == Op.BETWEEN ? condition.value().split("\\.\\.", 2) : new String[] {};
        return new MessageFormat(pattern, locale)
                .format(new Object[] {
                    words.getString("field." + key),
                    ends.length == 2 ? value(condition.field(), ends[0]) : listed(condition),
                    ends.length == 2 ? value(condition.field(), ends[1]) : "",
                    unit(condition.field())
                })
                .strip();
    }

    private String unit(Field field) {
        return switch (field) {
            case AGE -> words.getString("unit.age");
            case INCOME, PREMIUM, SUM_INSURED -> money;
            default -> "";
        };
    }

    private String listed(Condition condition) {
        if (condition.op() != Op.IN) return value(condition.field(), condition.value());
        return Arrays.stream(condition.value().split("[,，]"))
                .map(one -> value(condition.field(), one))
                .reduce((some, one) -> MessageFormat.format(words.getString("rule.or"), some, one))
                .orElse("");
    }

    // Fields with the same codes share the words for them.
    private static Field named(Field field) {
        return switch (field) {
            case LACKS_LINE -> Field.LINE;
            case OBJECTS -> Field.CONSENTS;
            default -> field;
        };
    }

    private String value(Field field, String raw) {
        String value = raw.strip();
        if (field.coded()) return words.getString("value." + named(field).key() + "." + value);
        return switch (field) {
            case REGION, CITY, ADDRESS, OCCUPATION, AGENT, BRANCH -> value;
            case SINCE ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(LocalDate.parse(value));
            default -> NumberFormat.getInstance(locale).format(new BigDecimal(value));
        };
    }
}
