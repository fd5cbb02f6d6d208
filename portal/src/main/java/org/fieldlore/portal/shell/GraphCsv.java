package org.fieldlore.portal.shell;

import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.GraphStore.Cell;

/** What the graph answers as a table that spreadsheets open. */
public final class GraphCsv {
    private GraphCsv() {}

    public static String of(Answer answer) {
        StringBuilder text = new StringBuilder(Csv.line(answer.variables()));
        answer.rows()
                .forEach(
                        row -> text.append(Csv.line(row.stream().map(Cell::text).toList())));
        return text.toString();
    }
}
