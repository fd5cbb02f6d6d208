package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.customer.OwnValues.Slot;
import org.fieldlore.customer.OwnValues.Stored;
import org.fieldlore.shared.Sql;

/**
 * Takes in what sources state in the fields that the company added: five queries a batch that states anything there, none for
 * others. What does not fit is reported and left out; what a colleague entered stays.
 */
final class OwnIntake {
    private final Intake intake;
    private final OwnValues values;
    private final List<Kept.Finding> found = new ArrayList<>();

    private OwnIntake(Intake intake) {
        this.intake = intake;
        this.values = new OwnValues(intake.em(), intake.now());
    }

    /** Adds to {@code touched} the customers who have other values now; returns what could not be kept. */
    static List<Kept.Finding> keep(Intake intake, List<Placed<CustomerFacts>> rows, Set<Long> touched) {
        List<Placed<CustomerFacts>> stating =
                rows.stream().filter(row -> !row.facts().own().isEmpty()).toList();
        OwnIntake own = new OwnIntake(intake);
        if (!stating.isEmpty()) own.keep(stating, touched);
        return own.found;
    }

    private void keep(List<Placed<CustomerFacts>> rows, Set<Long> touched) {
        Map<String, CustomField> used = new CustomFields(intake.em()).byKey();
        Lookup.Customers customers = intake.lookup()
                .customers(Lookup.stated(
                        rows.stream().map(row -> row.facts().externalId()).toList()));
        Map<Slot, Stored> stored = values.stored(Set.copyOf(customers.ids().values()));
        Map<Slot, List<CustomField.Value>> wanted = new LinkedHashMap<>();
        for (Placed<CustomerFacts> row : rows) {
            // One that was refused is not there.
            if (customers.get(key(row)) == null) continue;
            OwnValues.read(row.facts().own(), used, misfit -> tell(row, misfit))
                    .forEach((field, said) -> keep(row, customers, field, said, stored, wanted));
        }
        values.replace(wanted, null);
        for (Slot slot : wanted.keySet())
            if (customers.ids().containsValue(slot.customer())) touched.add(slot.customer());
        follow(wanted.keySet(), rows, customers);
    }

    private static String key(Placed<CustomerFacts> row) {
        return row.facts().externalId().strip();
    }

    private void keep(
            Placed<CustomerFacts> row,
            Lookup.Customers customers,
            CustomField field,
            List<CustomField.Value> said,
            Map<Slot, Stored> stored,
            Map<Slot, List<CustomField.Value>> wanted) {
        List<Absorbed.Step> path = customers.path(key(row));
        Slot slot = new Slot(Objects.requireNonNull(customers.get(key(row))), field.id());
        Stored stands = stored.getOrDefault(slot, Stored.NOTHING);
        if (!path.isEmpty() && !cameAlong(stands, path)) {
            // The survivor knows better; it stays with the absorbed, for the day on which the merge is undone.
            slot = new Slot(absorbed(key(row)), field.id());
            stands = values.stored(List.of(slot.customer())).getOrDefault(slot, Stored.NOTHING);
        }
        List<String> texts = said.stream().map(CustomField.Value::text).toList();
        if (stands.texts().equals(texts)) wanted.remove(slot);
        else if (stands.byHand())
            tell(
                    row,
                    new OwnMisfit(
                            OwnMisfit.BY_HAND,
                            field.key(),
                            String.join(", ", texts),
                            String.join(", ", stands.texts())));
        else wanted.put(slot, said);
    }

    private long absorbed(String externalId) {
        Customer kept =
                new Absorbed(intake.em()).byExternalId(List.of(externalId)).get(externalId);
        return Objects.requireNonNull(kept).id().value();
    }

    private void tell(Placed<CustomerFacts> row, OwnMisfit misfit) {
        found.add(new Kept.Finding(
                row.place(), row.facts().externalId(), false, misfit.code(), misfit.value(), misfit.facts()));
    }

    /** Of a survivor: whether it knows nothing there, or only what the absorbed customer brought along. */
    private boolean cameAlong(Stored stands, List<Absorbed.Step> path) {
        if (stands.rows().isEmpty()) return true;
        long linked = Sql.of(
                        "select count(*) from customer_merge_link where table_name = ? and merge_id = ?",
                        MergeLinks.CUSTOM,
                        path.get(path.size() - 1).merge())
                .add("and row_id in")
                .list(stands.rows())
                .number(intake.em());
        return linked == stands.rows().size();
    }

    /** Notes which values came under the external id of an absorbed customer: they go back with it. */
    private void follow(Collection<Slot> written, List<Placed<CustomerFacts>> rows, Lookup.Customers customers) {
        Map<Long, List<Absorbed.Step>> paths = new HashMap<>();
        for (Placed<CustomerFacts> row : rows) {
            Long customer = customers.get(key(row));
            if (customer != null && !customers.path(key(row)).isEmpty()) paths.put(customer, customers.path(key(row)));
        }
        if (paths.isEmpty()) return;
        MergeLinks links = new MergeLinks(intake.em());
        values.stored(paths.keySet()).forEach((slot, stands) -> {
            if (written.contains(slot))
                for (long row : stands.rows())
                    links.came(MergeLinks.CUSTOM, row, paths.getOrDefault(slot.customer(), List.of()));
        });
    }
}
