package org.fieldlore.graph.jena;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.http.Service;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.fieldlore.graph.GraphStore.Answer;
import org.fieldlore.graph.GraphStore.Cell;
import org.fieldlore.graph.GraphStore.Form;
import org.fieldlore.graph.GraphStore.Limits;
import org.fieldlore.graph.Thing;
import org.jspecify.annotations.Nullable;

/** One question to a graph, and what comes out within its limits. */
final class Asking {
    /** A few rows with endless texts are as much to hold as many rows. */
    private static final long MOST_CHARACTERS = 4_000_000;

    private static final int MILLION = 1_000_000;
    private final long started = System.nanoTime();
    private final Query query;
    private final Limits limits;
    private final GuardedGraph graph;
    private long characters;

    Asking(Query query, Limits limits, Graph graph) {
        this.query = query;
        this.limits = limits;
        this.graph = new GuardedGraph(graph, limits.time().toNanos());
    }

    /** @param given values for variables of the question */
    Answer answer(Map<String, Thing.Tie> given) {
        Context context =
                ARQ.getContext().copy().set(Service.httpServiceAllowed, false).set(ARQ.enablePropertyFunctions, false);
        QueryExecBuilder building = QueryExec.dataset(DatasetGraphFactory.wrap(graph))
                .query(query)
                .context(context)
                .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        given.forEach((name, value) -> building.substitution(Var.alloc(name), Terms.node(value)));
        try (QueryExec exec = building.build()) {
            if (query.isAskType()) return new Answer(Form.TRUTH, List.of(), List.of(), exec.ask(), "", false, millis());
            if (query.isSelectType()) return rows(exec.select());
            return turtle(query.isConstructType() ? exec.constructTriples() : exec.describeTriples());
        }
    }

    private Answer rows(RowSet found) {
        List<List<Cell>> rows = new ArrayList<>();
        while (found.hasNext() && rows.size() < limits.rows() && characters < MOST_CHARACTERS) {
            Binding binding = found.next();
            graph.step();
            List<Cell> row = new ArrayList<>();
            for (Var variable : found.getResultVars()) row.add(cell(binding.get(variable)));
            rows.add(row);
        }
        List<String> names = found.getResultVars().stream().map(Var::getVarName).toList();
        return new Answer(Form.ROWS, names, rows, false, "", found.hasNext(), millis());
    }

    private Answer turtle(Iterator<Triple> triples) {
        Graph some = GraphFactory.createDefaultGraph();
        int count = 0;
        while (triples.hasNext() && count++ < limits.rows() && characters < MOST_CHARACTERS) {
            Triple triple = triples.next();
            graph.step();
            characters += triple.getObject().toString().length();
            some.add(triple);
        }
        String turtle = RDFWriter.source(ModelFactory.createModelForGraph(some))
                .format(RDFFormat.TURTLE_BLOCKS)
                .asString();
        return new Answer(Form.TRIPLES, List.of(), List.of(), false, turtle, triples.hasNext(), millis());
    }

    private long millis() {
        return (System.nanoTime() - started) / MILLION;
    }

    private Cell cell(@Nullable Node node) {
        if (node == null) return new Cell(false, Thing.Type.TEXT, "", "", "");
        String text = node.isLiteral() ? node.getLiteralLexicalForm() : node.isURI() ? node.getURI() : node.toString();
        characters += text.length();
        if (!node.isLiteral()) return new Cell(true, node.isURI() ? Thing.Type.IRI : Thing.Type.TEXT, text, "", "");
        String datatype = Objects.requireNonNullElse(node.getLiteralDatatypeURI(), "");
        boolean plain = datatype.equals(XSDDatatype.XSDstring.getURI())
                || !node.getLiteralLanguage().isEmpty();
        return new Cell(true, Thing.Type.TEXT, text, node.getLiteralLanguage(), plain ? "" : datatype);
    }
}
