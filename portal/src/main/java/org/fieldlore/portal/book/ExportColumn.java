package org.fieldlore.portal.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldlore.customer.CustomCondition;
import org.fieldlore.customer.CustomFieldRow;
import org.fieldlore.customer.CustomerRow;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * A column that the file of the customer list can have.
 *
 * @param key by which an address asks for it
 * @param label what stands on top of it
 */
record ExportColumn(String key, String label, Cell cell) {
    /** The parameter, given once for each column, by which an address asks for some of them. */
    static final String PARAMETER = "col";

    /** What stands in the column for a customer: text, a number, a day or an instant; null for nothing. */
    interface Cell {
        @Nullable
        Object of(Known known);
    }

    /**
     * What a file knows of a customer.
     *
     * @param silent whether the customer objects to offers
     * @param own values by field's key, as far as the viewer sees them of this customer
     */
    record Known(CustomerRow row, boolean silent, Map<String, List<String>> own) {}

    /** All that the viewer is offered: what the archive knows of everyone, then the company's own fields that the viewer sees. */
    static List<ExportColumn> offered(Collection<CustomFieldRow> own, Wordbook words) {
        String language = words.locale().getLanguage();
        List<ExportColumn> all = new ArrayList<>(List.of(
                of("id", words, known -> known.row.externalId()),
                of("name", words, known -> known.row.name()),
                of("customerKind", words, known -> words.code(known.row.kind())),
                of("stage", words, known -> ListFile.code(known.row.stage(), words)),
                of("gender", words, known -> ListFile.code(known.row.gender(), words)),
                of("age", words, known -> known.row.age()),
                of("city", words, known -> known.row.city()),
                of("occupation", words, known -> known.row.occupation()),
                of("phone", words, known -> ListFile.phone(known.row.phone(), known.silent, words)),
                of("premium", words, known -> known.row.premium()),
                of("currency", words, known -> known.row.currency()),
                of("policies", words, known -> known.row.policies()),
                of("renewal", words, known -> known.row.nextRenewal()),
                of("contact", words, known -> known.row.lastContact()),
                of("satisfaction", words, known -> known.row.satisfaction()),
                of("agent", words, known -> language.equals("zh") ? known.row.agentZh() : known.row.agentEn())));
        for (CustomFieldRow field : own)
            all.add(new ExportColumn(
                    CustomCondition.PREFIX + field.key(),
                    field.label(language),
                    known -> String.join("; ", known.own.getOrDefault(field.key(), List.of()))));
        return all;
    }

    /** Those of the offered that are asked for, in the order of the offer; all when none of them is. */
    static List<ExportColumn> chosen(List<ExportColumn> offered, Collection<String> asked) {
        List<ExportColumn> chosen =
                offered.stream().filter(column -> asked.contains(column.key)).toList();
        return chosen.isEmpty() ? offered : chosen;
    }

    private static ExportColumn of(String key, Wordbook words, Cell cell) {
        return new ExportColumn(key, words.of("book", "csv." + key), cell);
    }
}
