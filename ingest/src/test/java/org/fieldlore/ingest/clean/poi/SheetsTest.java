package org.fieldlore.ingest.clean.poi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fieldlore.ingest.clean.WorkbookUnreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    Path folder;

    @Test
    void each_sheet_that_holds_anything_is_a_table_with_numbers_and_dates_as_they_are_meant() throws IOException {
        Path file = folder.resolve("0");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle american = book.createCellStyle();
            american.setDataFormat(book.createDataFormat().getFormat("m/d/yy"));
            CellStyle thousands = book.createCellStyle();
            thousands.setDataFormat(book.createDataFormat().getFormat("#,##0.00 \"元\""));
            Sheet people = book.createSheet("客户");
            Row header = people.createRow(0);
            List<String> names = List.of("externalId", "name", "phone", "since", "income", "double");
            for (int i = 0; i < names.size(); i++) header.createCell(i).setCellValue(names.get(i));
            Row row = people.createRow(2);
            row.createCell(0).setCellValue("C1");
            row.createCell(1).setCellValue("陈\n晓, \"小晓\"");
            row.createCell(2).setCellValue(13800138000d);
            row.createCell(3).setCellValue(LocalDate.of(2026, 2, 1));
            row.getCell(3).setCellStyle(american);
            row.createCell(4).setCellValue(1234567.5);
            row.getCell(4).setCellStyle(thousands);
            row.createCell(5).setCellFormula("E3*2");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            book.createSheet("empty");
            book.createSheet("保单").createRow(0).createCell(1).setCellValue("b");
            book.write(out);
        }

        assertThat(Sheets.isWorkbook(file)).isTrue();
        List<Sheets.Sheet> sheets = Sheets.of(file);
        assertThat(sheets).extracting(Sheets.Sheet::name).containsExactly("客户", "保单");
        assertThat(Files.readAllLines(sheets.get(0).csv()))
                .containsExactly(
                        "externalId,name,phone,since,income,double",
                        "",
                        "C1,\"陈 晓, \"\"小晓\"\"\",13800138000,2026-02-01,1234567.5,2469135");
        assertThat(Files.readAllLines(sheets.get(1).csv())).containsExactly("\"\",b");
    }

    @Test
    void what_is_no_workbook_is_left_alone_and_a_damaged_one_is_refused() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "PK,a\n1,2\n");
        Path cut = folder.resolve("cut");
        Path old = Files.write(folder.resolve("old"), new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1, 2});
        Path good = folder.resolve("good");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(good)) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("a");
            book.write(out);
        }
        byte[] bytes = Files.readAllBytes(good);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Sheets.isWorkbook(text)).isFalse();
        assertThat(Sheets.isWorkbook(cut)).isTrue();
        assertThat(Sheets.isWorkbook(old)).isTrue();
        for (Path bad : List.of(cut, old))
            assertThatThrownBy(() -> Sheets.of(bad)).isInstanceOf(WorkbookUnreadable.class);
    }
}
