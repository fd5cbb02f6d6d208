package org.fieldlore.ingest.archive;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldlore.ingest.clean.DateOrder;
import org.fieldlore.ingest.clean.TableRow;
import org.jspecify.annotations.Nullable;

/**
 * How one field is filled from a row.
 *
 * @param template text with column names in braces; a plain column is a template of one
 * @param values what stands for what; values that are not listed go on as they are
 * @param fallback taken where the row has nothing
 * @param multiply factor for amounts
 * @param order order of dates, if other than the mapping's
 * @param minusMonths column with a number of months that a date is moved back by
 * @param fillFrom the field from which it is told where the row has nothing
 */
record FieldRule(
        String template,
        Map<String, String> values,
        String fallback,
        @Nullable BigDecimal multiply,
        @Nullable DateOrder order,
        @Nullable String minusMonths,
        @Nullable String fillFrom) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    /** Whether it only takes over what stands in the row. */
    boolean plain() {
        return reads()
                && fallback.isEmpty()
                && multiply == null
                && order == null
                && minusMonths == null
                && fillFrom == null;
    }

    /** The columns it reads. */
    Set<String> columns() {
        Set<String> columns = new TreeSet<>();
        Matcher named = COLUMN.matcher(template);
        while (named.find()) {
            columns.add(named.group(1));
        }
        if (minusMonths != null) {
            columns.add(minusMonths);
        }
        return columns;
    }

    /** What the row says, after template and values; empty if it says nothing. */
    String from(TableRow row) {
        StringBuilder filled = new StringBuilder();
        Matcher named = COLUMN.matcher(template);
        boolean any = false;
        while (named.find()) {
            String value = row.value(named.group(1));
            any |= !value.isEmpty();
            named.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        named.appendTail(filled);
        String raw = any ? filled.toString().strip() : "";
        return values.getOrDefault(raw, raw);
    }

    /** Whether the row could have said something: a constant alone is what the whole source states, and fills no gap. */
    boolean reads() {
        return !template.isEmpty();
    }
}
