package org.fieldlore.ingest.archive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldlore.customer.Filling;
import org.fieldlore.ingest.clean.Place;
import org.fieldlore.ingest.clean.TableRow;
import org.fieldlore.ingest.extract.TidyText;

/** Makes records of the archive out of one row of an extract, as a mapping says. */
public final class MapRow {

    private final MappingProfile profile;
    private final Set<Entity> entities;
    private final ReadValue values;

    /**
     * Prepare for the rows of one table.
     *
     * @param entities what the table's columns can fill, see {@link MappingProfile#fitting}
     * @param today births of two-digit years lie before it
     */
    public MapRow(MappingProfile profile, Set<Entity> entities, LocalDate today) {
        this.profile = profile;
        this.entities = entities;
        this.values = new ReadValue(profile, today);
    }

    /**
     * What came of a row.
     *
     * @param records in the order of {@link Entity}; one that is refused is not among them, nor is
     *     any that hangs on it
     * @param findings empty if there was nothing to say
     */
    public record Mapped(List<CanonicalRow> records, List<Finding> findings) {}

    /** Map one row. What the mapping itself declares (values, factors, orders) is no finding. */
    public Mapped map(Place place, TableRow row) {
        List<CanonicalRow> records = new ArrayList<>();
        List<Finding> all = new ArrayList<>();
        boolean whole = true;
        for (Entity entity : Entity.values()) {
            if (!entities.contains(entity) || profile.mapping(entity).skips(row)) {
                continue;
            }
            Findings findings = new Findings(place, entity);
            Values filled = filled(entity, row, findings);
            whole &= !findings.refused();
            if (whole) {
                CheckTogether.in(entity, filled, findings);
                records.add(record(entity, filled, findings.fills(), row));
            }
            all.addAll(findings.all());
        }
        return new Mapped(List.copyOf(records), List.copyOf(all));
    }

    private Values filled(Entity entity, TableRow row, Findings findings) {
        Map<String, FieldRule> rules = profile.mapping(entity).fields();
        Values filled = new Values();
        for (Field field : entity.fields()) {
            FieldRule rule = rules.get(field.name());
            if (rule != null) {
                filled.put(field.name(), values.of(field, rule, row, findings));
            }
        }
        FillGaps.in(rules, filled, findings);
        return filled;
    }

    /** What stands in the columns of fields that the company added. */
    private Map<String, String> own(TableRow row) {
        Map<String, String> own = new TreeMap<>();
        profile.mapping(Entity.CUSTOMER).own().forEach((key, rule) -> {
            String text = TidyText.of(rule.from(row));
            if (!text.isEmpty()) {
                own.put(key, text);
            }
        });
        return own;
    }

    private CanonicalRow record(Entity entity, Values values, Map<String, Filling> fills, TableRow row) {
        return switch (entity) {
            case CUSTOMER -> CustomerRow.of(values, fills, own(row));
            case POLICY -> PolicyRow.of(values, fills.keySet());
            case CLAIM -> ClaimRow.of(values);
            case INTERACTION -> InteractionRow.of(values);
            case QUOTE -> QuoteRow.of(values);
            case COMPLAINT -> ComplaintRow.of(values);
            case SURVEY_ANSWER -> SurveyAnswerRow.of(values);
            case LIFE_EVENT -> LifeEventRow.of(values);
            case HOUSEHOLD -> HouseholdRow.of(values);
        };
    }
}
