package org.fieldlore.ingest.pipeline;

import java.util.List;
import org.fieldlore.ingest.clean.poi.Sheets;

/** Files as tables: a CSV file is one, a workbook as many as it has sheets with something in them. */
final class Tables {
    private Tables() {}

    /** Returns the tables of a file in order; refuses {@link org.fieldlore.ingest.clean.WorkbookUnreadable}. */
    static List<Upload> of(Upload file) {
        if (!Sheets.isWorkbook(file.file())) return List.of(file);
        return Sheets.of(file.file()).stream()
                .map(sheet -> new Upload(sheet.csv(), file.name() + " › " + sheet.name()))
                .toList();
    }
}
