package org.fieldlore.portal.shell;

import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.GraphStore.Cell;

/** What the graph answers as a table that spreadsheets open. */
public final class GraphCsv {
    private GraphCsv() {}

    public static Csv of(Answer answer) {
        Csv csv = new Csv().row(answer.variables().toArray());
        answer.rows().forEach(row -> csv.row(row.stream().map(Cell::text).toArray()));
        return csv;
    }
}
