package org.fieldlore.portal.shell.poi;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fieldlore.portal.shell.Table;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Excel workbook of one sheet, the first row fixed. Text is stored as text, so that nothing in it is taken for a
 * formula; days and times (UTC) as dates. A hundred rows are kept in memory, those before in a temporary file.
 */
public final class Workbook implements Table {
    private static final int IN_MEMORY = 100;
    private static final int LONGEST = SpreadsheetVersion.EXCEL2007.getMaxTextLength();
    private static final int LAST_BUT_ONE = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final OutputStream out;
    private final SXSSFWorkbook book = new SXSSFWorkbook(IN_MEMORY);
    private final SXSSFSheet sheet;
    private final CellStyle day;
    private final CellStyle time;
    private int rows;

    public Workbook(OutputStream out) {
        this.out = out;
        book.setCompressTempFiles(true);
        sheet = book.createSheet();
        sheet.createFreezePane(0, 1);
        day = style("yyyy-mm-dd");
        time = style("yyyy-mm-dd hh:mm");
    }

    private CellStyle style(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        SXSSFRow row = sheet.createRow(rows++);
        for (int at = 0; at < cells.size(); at++) {
            Object value = cells.get(at);
            if (value != null) fill(row.createCell(at), value);
        }
    }

    private void fill(Cell cell, Object value) {
        if (value instanceof Number number) cell.setCellValue(number.doubleValue());
        else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
            cell.setCellStyle(day);
        } else if (value instanceof Instant instant) {
            cell.setCellValue(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
            cell.setCellStyle(time);
        } else {
            String text = value.toString();
            cell.setCellValue(text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    @Override
    public boolean full() {
        return rows >= LAST_BUT_ONE;
    }

    @Override
    public void close() throws IOException {
        try (book) {
            book.write(out);
        }
    }
}
