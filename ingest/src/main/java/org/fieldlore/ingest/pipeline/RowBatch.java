package org.fieldlore.ingest.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fieldlore.customer.ArchiveBatch;
import org.fieldlore.customer.ClaimFacts;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.HouseholdFacts;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.Kept;
import org.fieldlore.customer.Placed;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.RecordFacts;
import org.fieldlore.ingest.archive.CanonicalRow;
import org.fieldlore.ingest.archive.ClaimRow;
import org.fieldlore.ingest.archive.ComplaintRow;
import org.fieldlore.ingest.archive.CustomerRow;
import org.fieldlore.ingest.archive.HouseholdRow;
import org.fieldlore.ingest.archive.InteractionRow;
import org.fieldlore.ingest.archive.LifeEventRow;
import org.fieldlore.ingest.archive.MapRow.Mapped;
import org.fieldlore.ingest.archive.PolicyRow;
import org.fieldlore.ingest.archive.QuoteRow;
import org.fieldlore.ingest.archive.SurveyAnswerRow;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Place;
import org.fieldlore.ingest.clean.TableRow;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/** Rows of one table that are stored together, and what is to be said of each. */
final class RowBatch {
    private final String login;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Placed<CustomerFacts>> customers = new ArrayList<>();
    private final List<Placed<PolicyFacts>> policies = new ArrayList<>();
    private final List<Placed<ClaimFacts>> claims = new ArrayList<>();
    private final List<Placed<InteractionFacts>> interactions = new ArrayList<>();
    private final List<Placed<HouseholdFacts>> households = new ArrayList<>();
    private final List<Placed<RecordFacts>> records = new ArrayList<>();

    RowBatch(String login) {
        this.login = login;
    }

    /** A row with what became of it so far. */
    private static final class Row {
        private final Place place;
        private final String original;
        private final List<Finding> findings = new ArrayList<>();
        private int records;
        private int refused;
        private boolean changed;

        Row(Place place, String original) {
            this.place = place;
            this.original = original;
        }

        void add(Severity severity, String code, Map<String, String> facts) {
            findings.add(new Finding(place.file(), Long.toString(place.line()), severity, code, facts, original));
            changed |= severity == Severity.CHANGED;
        }

        void tell(Logbook book) {
            findings.forEach(book::note);
            boolean nothing = records == 0 && findings.stream().anyMatch(f -> f.severity() == Severity.REFUSED);
            if (nothing || (refused > 0 && refused >= records)) book.refused();
            else if (changed || findings.stream().anyMatch(f -> f.severity() == Severity.REFUSED)) book.changed();
            else book.accepted(1);
        }
    }

    void add(Accepted<TableRow> line, Mapped mapped) {
        String place = line.place().file() + ":" + line.place().line();
        Row row = new Row(line.place(), line.value().original());
        rows.put(place, row);
        row.records = mapped.records().size();
        mapped.findings().forEach(found -> row.add(RowFacts.severity(found), RowFacts.code(found), RowFacts.of(found)));
        mapped.records().forEach(record -> add(place, record));
    }

    private void add(String place, CanonicalRow record) {
        if (record instanceof CustomerRow row) customers.add(new Placed<>(place, RowFacts.customer(row, login)));
        else if (record instanceof PolicyRow row) policies.add(new Placed<>(place, RowFacts.policy(row)));
        else if (record instanceof ClaimRow row) claims.add(new Placed<>(place, RowFacts.claim(row)));
        else if (record instanceof InteractionRow row) interactions.add(new Placed<>(place, RowFacts.interaction(row)));
        else if (record instanceof HouseholdRow row) households.add(new Placed<>(place, RowFacts.household(row)));
        else if (record instanceof QuoteRow row) records.add(new Placed<>(place, RowFacts.quote(row)));
        else if (record instanceof ComplaintRow row) records.add(new Placed<>(place, RowFacts.complaint(row)));
        else if (record instanceof SurveyAnswerRow row) records.add(new Placed<>(place, RowFacts.survey(row)));
        else if (record instanceof LifeEventRow row) records.add(new Placed<>(place, RowFacts.lifeEvent(row)));
    }

    /** Stores the records in one transaction, then tells of every row. */
    void keep(Function<ArchiveBatch, Kept> keeper, Logbook book) {
        if (rows.isEmpty()) return;
        Kept kept = keeper.apply(
                new ArchiveBatch(book.run().value(), customers, policies, claims, interactions, households, records));
        for (Kept.Finding found : kept.findings()) {
            Row row = rows.get(found.place());
            if (row == null) throw new IllegalStateException("the archive speaks of a row not given: " + found.place());
            Map<String, String> facts = new HashMap<>(found.more());
            facts.put("id", Told.shown(found.externalId()));
            facts.put("detail", Told.shown(found.detail()));
            row.add(found.refused() ? Severity.REFUSED : Severity.FLAGGED, found.code(), facts);
            if (found.refused()) row.refused++;
        }
        rows.values().forEach(row -> row.tell(book));
    }
}
