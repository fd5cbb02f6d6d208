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
 */
record FieldRule(
        String template,
        Map<String, String> values,
        String fallback,
        @Nullable BigDecimal multiply,
        @Nullable DateOrder order,
        @Nullable String minusMonths) {

    private static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

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

    /** What the row says, after template, values and fallback; empty if it says nothing. */
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
        String mapped = values.getOrDefault(raw, raw);
        return mapped.isEmpty() ? fallback : mapped;
    }
}
