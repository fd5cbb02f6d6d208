package org.fieldlore.portal.shell.poi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    @Test
    void cells_keep_their_kind_and_text_is_never_a_formula() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file)) {
            book.row(List.of("姓名", "保费"));
            book.row(Arrays.asList(
                    "=HYPERLINK(\"http://x\")",
                    new BigDecimal("1200.50"),
                    null,
                    LocalDate.of(2026, 6, 30),
                    Instant.parse("2026-06-30T09:15:00Z")));
            assertThat(book.full()).isFalse();
        }

        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            Row row = read.getSheetAt(0).getRow(1);
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("姓名");
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(1200.5);
            assertThat(row.getCell(2)).isNull();
            assertThat(row.getCell(3).getLocalDateTimeCellValue()).isEqualTo("2026-06-30T00:00");
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo("2026-06-30T09:15");
        }
    }

    @Test
    void a_text_longer_than_a_cell_is_cut() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file)) {
            book.row(List.of("长".repeat(40_000)));
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(file.toByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .hasSize(32_767);
        }
    }
}
