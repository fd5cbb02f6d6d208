package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.GraphStore.Cell;
import org.fieldlore.graph.GraphStore.Form;
import org.fieldlore.graph.Thing;

/** What was found as SPARQL 1.1 Query Results JSON (W3C Recommendation, 2013). */
final class SparqlJson {
    private SparqlJson() {}

    static String of(Answer answer) {
        if (answer.form() == Form.TRUTH)
            return JSON.createObjectBuilder()
                    .add("head", JSON.createObjectBuilder())
                    .add("boolean", answer.truth())
                    .build()
                    .toString();
        JsonArrayBuilder bindings = JSON.createArrayBuilder();
        for (List<Cell> row : answer.rows()) {
            JsonObjectBuilder binding = JSON.createObjectBuilder();
            for (int i = 0; i < row.size(); i++)
                if (row.get(i).bound()) binding.add(answer.variables().get(i), value(row.get(i)));
            bindings.add(binding);
        }
        return JSON.createObjectBuilder()
                .add("head", JSON.createObjectBuilder().add("vars", JSON.createArrayBuilder(answer.variables())))
                .add("results", JSON.createObjectBuilder().add("bindings", bindings))
                .build()
                .toString();
    }

    private static JsonObjectBuilder value(Cell cell) {
        JsonObjectBuilder value = JSON.createObjectBuilder()
                .add("type", cell.type() == Thing.Type.IRI ? "uri" : "literal")
                .add("value", cell.text());
        if (!cell.lang().isEmpty()) value.add("xml:lang", cell.lang());
        if (!cell.datatype().isEmpty()) value.add("datatype", cell.datatype());
        return value;
    }
}
