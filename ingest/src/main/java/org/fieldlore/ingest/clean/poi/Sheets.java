package org.fieldlore.ingest.clean.poi;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.fieldlore.ingest.clean.WorkbookUnreadable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Turns the sheets of a workbook (XLSX) into tables of text, row by row, so that a million rows need little more memory than one
 * beside the strings that the workbook shares. Dates come out as ISO 8601 whatever a cell shows, and numbers as they are meant:
 * a telephone number is not 1.38E+10. Formulas give their last result.
 */
public final class Sheets {
    private static final int WIDEST = 1_000;
    /** The strings that sheets share are held in memory; three copies of a million names and notes are about as large. */
    private static final long MOST_SHARED = 200L << 20;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private Sheets() {}

    /**
     * A sheet as a table.
     *
     * @param csv UTF-8, commas, line numbers as in the sheet
     */
    public record Sheet(String name, Path csv) {}

    /** Whether a file begins as workbooks do: as a ZIP file, or as one of the old format (XLS) or with a password, which are refused. */
    public static boolean isWorkbook(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] begin = in.readNBytes(4);
            return Arrays.equals(begin, ZIP) || Arrays.equals(begin, COMPOUND);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Writes every sheet that holds anything beside the workbook, and returns them in their order. Refuses {@link WorkbookUnreadable}. */
    public static List<Sheet> of(Path workbook) {
        List<Sheet> sheets = new ArrayList<>();
        requireModest(workbook);
        try (OPCPackage opened = OPCPackage.open(workbook.toFile(), PackageAccess.READ)) {
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(opened);
            XSSFReader reader = new XSSFReader(opened);
            XSSFReader.SheetIterator each = (XSSFReader.SheetIterator) reader.getSheetsData();
            while (each.hasNext()) {
                try (InputStream sheet = each.next()) {
                    Path csv = workbook.resolveSibling(workbook.getFileName() + "-" + sheets.size() + ".csv");
                    if (write(sheet, reader, strings, csv)) sheets.add(new Sheet(each.getSheetName(), csv));
                }
            }
            return sheets;
        } catch (OpenXML4JException | SAXException | ParserConfigurationException | IOException e) {
            throw new WorkbookUnreadable(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException unwritten) {
            throw unwritten;
        } catch (RuntimeException damaged) {
            // What POI makes of a damaged or hostile workbook: POIXMLException, IllegalStateException, and others.
            throw new WorkbookUnreadable(damaged.toString());
        }
    }

    private static void requireModest(Path workbook) {
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            ZipEntry shared = zip.getEntry("xl/sharedStrings.xml");
            if (shared != null && shared.getSize() > MOST_SHARED)
                throw new WorkbookUnreadable("more than " + (MOST_SHARED >> 20) + " MB of text");
        } catch (IOException e) {
            throw new WorkbookUnreadable(String.valueOf(e.getMessage()));
        }
    }

    private static boolean write(InputStream sheet, XSSFReader reader, ReadOnlySharedStringsTable strings, Path csv)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        try (BufferedWriter file = Files.newBufferedWriter(csv);
                CSVPrinter out = new CSVPrinter(file, CSVFormat.RFC4180)) {
            Rows rows = new Rows(out);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(reader.getStylesTable(), strings, rows, new Meant(), false));
            xml.parse(new InputSource(sheet));
            return rows.any;
        }
    }

    /** Writes rows as they come, empty ones too, so that line numbers stay those of the sheet. */
    private static final class Rows implements SheetContentsHandler {
        private final CSVPrinter out;
        private final List<String> cells = new ArrayList<>();
        private int written;
        private boolean any;

        Rows(CSVPrinter out) {
            this.out = out;
        }

        @Override
        public void startRow(int number) {
            cells.clear();
            try {
                for (; written < number; written++) out.println();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void cell(String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = new CellReference(reference).getCol();
            if (column >= WIDEST || value == null) return;
            while (cells.size() <= column) cells.add("");
            cells.set(column, value.replaceAll("\\s*[\\r\\n]+\\s*", " ").strip());
        }

        @Override
        public void endRow(int number) {
            try {
                if (cells.stream().allMatch(String::isEmpty)) out.println();
                else {
                    any = true;
                    out.printRecord(cells);
                }
                written = number + 1;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a number means, not how it is shown. */
    private static final class Meant extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int index, String format, boolean since1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime moment = DateUtil.getLocalDateTime(value, since1904, true);
                return moment.toLocalTime().toSecondOfDay() == 0
                        ? moment.toLocalDate().toString()
                        : moment.toString();
            }
            return new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        }
    }
}
