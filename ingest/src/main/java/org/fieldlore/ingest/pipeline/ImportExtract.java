package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.KeepArchive;
import org.fieldlore.customer.Kept;
import org.fieldlore.ingest.archive.Entity;
import org.fieldlore.ingest.archive.MapRow;
import org.fieldlore.ingest.archive.MappingDoesNotFit;
import org.fieldlore.ingest.archive.MappingProfile;
import org.fieldlore.ingest.clean.Line;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.fieldlore.ingest.clean.ReadTable;
import org.fieldlore.ingest.clean.TableRow;
import org.fieldlore.ingest.clean.WorkbookUnreadable;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/**
 * Imports tables of customers, policies, claims and interactions through a mapping, in batches of 2,000 rows that are stored
 * whole or not at all. Tables of customers go first, since the others refer to them. Counts rows; what was cut off goes on behind
 * the last batch that was counted, and as a row that is stored twice changes nothing, nothing is lost or doubled.
 */
@Dependent
public class ImportExtract {
    private static final int BATCH = 2_000;

    private final KeepArchive archive;
    private final Clock clock;

    @Inject
    public ImportExtract(KeepArchive archive, Clock clock) {
        this.archive = archive;
        this.clock = clock;
    }

    /** A file with what its columns can fill. */
    private record Table(Upload file, Set<Entity> entities) {
        int rank() {
            return entities.stream().mapToInt(Enum::ordinal).min().orElse(0);
        }
    }

    /** @param resumed whether an earlier start has told of the tables and stored the rows that the book counts as done */
    void run(Order order, Logbook book, boolean resumed) {
        MappingProfile mapping = Objects.requireNonNull(order.mapping());
        List<Table> tables = new ArrayList<>();
        int misfits = 0;
        for (Upload file : order.files()) {
            try {
                for (Upload table : Tables.of(file)) misfits += open(table, mapping, tables, book, resumed);
            } catch (WorkbookUnreadable damaged) {
                misfits += misfit(file, damaged, book, resumed);
            }
        }
        tables.sort(Comparator.comparingInt(Table::rank));
        if (!resumed)
            tables.forEach(
                    table -> book.expect(Math.max(0, CountLines.of(table.file().file()) - 1)));
        // What goes on is judged as it began.
        if (!resumed) archive.measure();
        int behind = resumed ? book.done() - misfits : 0;
        Function<ArchiveBatch, Kept> keeper = order.dry() ? new Rehearsal(archive)::keep : archive::keep;
        for (Table table : tables) {
            MapRow map = new MapRow(mapping, table.entities(), LocalDate.now(clock));
            try (ReadTable rows =
                    ReadTable.open(table.file().file(), table.file().name())) {
                for (; behind > 0 && rows.hasNext(); behind--) rows.next();
                while (rows.hasNext()) {
                    if (!book.goOn()) return;
                    batch(rows, map, order, keeper, book);
                }
            }
        }
    }

    /** Opens a table and tells of it; returns how many tables it is that do not fit: one or none. */
    private static int open(Upload file, MappingProfile mapping, List<Table> tables, Logbook book, boolean resumed) {
        try (ReadTable rows = ReadTable.open(file.file(), file.name())) {
            Set<Entity> entities = mapping.fitting(rows.columns());
            tables.add(new Table(file, entities));
            List<String> unread = mapping.unread(rows.columns(), entities);
            if (!unread.isEmpty() && !resumed) book.note(columnsNotRead(file, unread));
            return 0;
        } catch (MappingDoesNotFit misfit) {
            return misfit(file, misfit, book, resumed);
        }
    }

    private static int misfit(Upload file, Refusal why, Logbook book, boolean resumed) {
        if (!resumed) {
            book.expect(1);
            book.refused(Told.refused(file.name(), "1", "", why));
        }
        return 1;
    }

    static Finding columnsNotRead(Upload file, List<String> columns) {
        Map<String, String> facts = Map.of("columns", Told.shown(String.join(", ", columns)));
        return new Finding(file.name(), "1", Severity.FLAGGED, "COLUMNS_NOT_READ", facts, "");
    }

    private static void batch(
            ReadTable rows, MapRow map, Order order, Function<ArchiveBatch, Kept> keeper, Logbook book) {
        RowBatch batch = new RowBatch(order.login());
        for (int i = 0; i < BATCH && rows.hasNext(); i++) {
            Line<TableRow> line = rows.next();
            if (line instanceof Accepted<TableRow> row) batch.add(row, map.map(row.place(), row.value()));
            else if (line instanceof Rejected<TableRow> bad) book.refused(rejected(bad));
        }
        batch.keep(keeper, book);
    }

    static Finding rejected(Rejected<TableRow> bad) {
        return new Finding(
                bad.place().file(),
                Long.toString(bad.place().line()),
                Severity.REFUSED,
                bad.reason().name(),
                bad.facts(),
                bad.original());
    }
}
