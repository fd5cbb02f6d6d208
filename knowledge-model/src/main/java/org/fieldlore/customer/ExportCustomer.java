package org.fieldlore.customer;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;

/** Hands a customer everything that is kept about them (GDPR, articles 15 and 20; PIPL, article 45). */
@UseCase
public class ExportCustomer {
    private static final Set<String> UNTOLD = Set.of(Watch.TABLE, "advice_participant");

    private final EntityManager em;

    @Inject
    public ExportCustomer(EntityManager em) {
        this.em = em;
    }

    /**
     * Returns, by table and as the database has them, the customer's row and all rows that hang on it: an object of arrays of
     * objects by column. For the account's agent and the manager of the branch; refuses others with {@link NotAllowed}, and a
     * customer whom the viewer may not see with {@code NotFound}. The list of underwriters is not the customer's to read, and from
     * which side of an experiment somebody is looked at would be told to the agent with it.
     */
    public JsonObject export(CustomerId customer, Viewer viewer) {
        Account account = new Accounts(em).open(customer, viewer);
        if (!CorrectCustomer.mayCorrect(account.clearance())) throw new NotAllowed("export a customer");
        JsonObjectBuilder tables = JSON.createObjectBuilder();
        for (Map.Entry<String, List<TextTables.Column>> table :
                TextTables.of(em).entrySet()) {
            String key = table.getKey().equals("customer") ? "id" : "customer_id";
            if (UNTOLD.contains(table.getKey()) || !TextTables.has(table.getValue(), key)) continue;
            tables.add(table.getKey(), rows(table.getKey(), key, table.getValue(), customer));
        }
        return tables.build();
    }

    private JsonArrayBuilder rows(String table, String key, List<TextTables.Column> columns, CustomerId customer) {
        String names = columns.stream().map(TextTables.Column::name).collect(Collectors.joining(", "));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (Row row : Sql.of("select " + names + " from " + table + " where " + key + " = ?", customer.value())
                .rows(em)) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            for (int place = 0; place < columns.size(); place++) {
                String name = columns.get(place).name();
                if (row.empty(place)) object.addNull(name);
                else object.add(name, row.text(place));
            }
            rows.add(object);
        }
        return rows;
    }
}
