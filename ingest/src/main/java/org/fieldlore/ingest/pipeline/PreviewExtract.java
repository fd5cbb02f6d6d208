package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fieldlore.customer.KeepCustomValues;
import org.fieldlore.customer.OwnMisfit;
import org.fieldlore.ingest.archive.CanonicalRow;
import org.fieldlore.ingest.archive.CustomerRow;
import org.fieldlore.ingest.archive.Entity;
import org.fieldlore.ingest.archive.MapRow;
import org.fieldlore.ingest.archive.MapRow.Mapped;
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

/** Shows what an extract would bring, without bringing it. */
@Dependent
public class PreviewExtract {
    private static final int SHOWN = 5;
    static final int LOOK_AT = 1_000;
    private static final int PROBLEMS = 50;
    private static final String OWN = "own";

    private final Clock clock;
    private final KeepCustomValues own;

    @Inject
    public PreviewExtract(Clock clock, KeepCustomValues own) {
        this.clock = clock;
        this.own = own;
    }

    /**
     * Looks at the first 1,000 rows of each table of a file and shows the first five as they would be mapped; a table that does
     * not fit, or a workbook that cannot be read, is a problem.
     */
    public List<Preview> of(Upload file, MappingProfile mapping) {
        try {
            return Tables.of(file).stream().map(table -> table(table, mapping)).toList();
        } catch (WorkbookUnreadable damaged) {
            return List.of(nothing(file, damaged));
        }
    }

    private static Preview nothing(Upload file, Refusal why) {
        return new Preview(file.name(), List.of(), 0, List.of(Told.refused(file.name(), "1", "", why)), 0);
    }

    private Preview table(Upload file, MappingProfile mapping) {
        try (ReadTable rows = ReadTable.open(file.file(), file.name())) {
            Set<Entity> entities = mapping.fitting(rows.columns());
            Look look = new Look(new MapRow(mapping, entities, LocalDate.now(clock)));
            List<String> unread = mapping.unread(rows.columns(), entities);
            if (!unread.isEmpty()) look.problem(ImportExtract.columnsNotRead(file, unread));
            while (look.lookedAt < LOOK_AT && rows.hasNext()) look.at(rows.next());
            look.own(own);
            return new Preview(file.name(), look.samples, look.lookedAt, look.problems, look.refused);
        } catch (MappingDoesNotFit misfit) {
            return nothing(file, misfit);
        }
    }

    /** The look at one table. */
    private static final class Look {
        private final MapRow map;
        private final List<Preview.Sample> samples = new ArrayList<>();
        private final List<Finding> problems = new ArrayList<>();
        private final Map<Accepted<TableRow>, Map<String, String>> stating = new LinkedHashMap<>();
        private int lookedAt;
        private int refused;

        Look(MapRow map) {
            this.map = map;
        }

        void problem(Finding finding) {
            if (problems.size() < PROBLEMS) problems.add(finding);
        }

        void at(Line<TableRow> line) {
            lookedAt++;
            if (line instanceof Rejected<TableRow> bad) {
                refused++;
                problem(ImportExtract.rejected(bad));
            } else if (line instanceof Accepted<TableRow> row) {
                mapped(row, map.map(row.place(), row.value()));
            }
        }

        /** Looks at what stands in the fields that the company added; there is one who knows them. */
        void own(KeepCustomValues values) {
            if (stating.isEmpty()) return;
            Iterator<List<OwnMisfit>> misfits =
                    values.misfits(List.copyOf(stating.values())).iterator();
            for (Accepted<TableRow> row : stating.keySet())
                for (OwnMisfit misfit : misfits.next())
                    problem(new Finding(
                            row.place().file(),
                            Long.toString(row.place().line()),
                            Severity.FLAGGED,
                            misfit.code(),
                            misfit.facts(),
                            row.value().original()));
        }

        private void mapped(Accepted<TableRow> row, Mapped mapped) {
            long line = row.place().line();
            mapped.findings()
                    .forEach(found -> problem(new Finding(
                            row.place().file(),
                            Long.toString(line),
                            RowFacts.severity(found),
                            RowFacts.code(found),
                            RowFacts.of(found),
                            row.value().original())));
            for (CanonicalRow record : mapped.records())
                if (record instanceof CustomerRow customer && !customer.own().isEmpty())
                    stating.put(row, customer.own());
            if (mapped.records().isEmpty()) refused++;
            if (lookedAt <= SHOWN)
                mapped.records()
                        .forEach(record -> samples.add(new Preview.Sample(line, entity(record), values(record))));
        }
    }

    private static String entity(CanonicalRow record) {
        return record.getClass()
                .getSimpleName()
                .replace("Row", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static Map<String, String> values(CanonicalRow record) {
        Map<String, String> values = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(record);
                if (value instanceof BigDecimal amount) values.put(component.getName(), amount.toPlainString());
                else if (component.getName().equals(OWN))
                    ((CustomerRow) record).own().forEach((key, text) -> values.put(OWN + "." + key, text));
                else if (value != null && !component.getName().equals("filled"))
                    values.put(component.getName(), value.toString());
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(record.getClass() + " cannot be read", e);
            }
        }
        return values;
    }
}
