package org.fieldlore.customer;

import java.util.List;

/** What a customer has in a field that the company added; no values when nothing is known. */
public record CustomValueRow(CustomFieldRow field, List<String> values) {
    public CustomValueRow {
        values = List.copyOf(values);
    }
}
