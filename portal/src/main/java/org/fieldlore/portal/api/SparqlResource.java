package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.graph.AskGraph;
import org.fieldlore.graph.GraphStore;
import org.fieldlore.portal.shell.GraphCsv;
import org.fieldlore.portal.shell.Here;

/** Questions to the knowledge graph in SPARQL 1.1, by its protocol; reading only. */
@Path("sparql")
@RequestScoped
@Tag(name = "graph")
public class SparqlResource {
    private static final String JSON = "application/sparql-results+json;charset=UTF-8";
    private static final String QUERY = "application/sparql-query";

    @Inject
    private AskGraph graph;

    @Inject
    private Here here;

    @GET
    @Operation(
            operationId = "sparql",
            summary = "Ask the knowledge graph",
            description =
                    "SPARQL 1.1: SELECT and ASK as application/sparql-results+json or text/csv, CONSTRUCT and DESCRIBE as"
                            + " text/turtle. At most 20,000 characters, ten seconds and 10,000 rows; the header X-Cut says when there"
                            + " is more. No SERVICE, no FROM, no updates. For actuaries, managers and administrators.")
    @APIResponse(responseCode = "200", description = "What was found.")
    @APIResponse(responseCode = "422", description = "The question cannot be read, is not allowed, or took too much.")
    public Response get(
            @Parameter(description = "The question.") @QueryParam("query") @DefaultValue("") String query,
            @HeaderParam("Accept") @DefaultValue("") String accept) {
        return answer(query, accept);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(operationId = "sparqlForm", summary = "Ask the knowledge graph by a form")
    public Response form(
            @FormParam("query") @DefaultValue("") String query,
            @HeaderParam("Accept") @DefaultValue("") String accept) {
        return answer(query, accept);
    }

    @POST
    @Consumes(QUERY)
    @Operation(operationId = "sparqlText", summary = "Ask the knowledge graph by a text")
    public Response text(String query, @HeaderParam("Accept") @DefaultValue("") String accept) {
        return answer(query, accept);
    }

    private Response answer(String query, String accept) {
        GraphStore.Answer found = graph.ask(query, Map.of(), here.viewer());
        boolean table = accept.toLowerCase(Locale.ROOT).contains("text/csv");
        Response.ResponseBuilder answer = switch (found.form()) {
            case TRIPLES -> Response.ok(found.turtle(), "text/turtle;charset=UTF-8");
            case ROWS ->
                table
                        ? Response.ok(GraphCsv.of(found).toString(), "text/csv;charset=UTF-8")
                        : Response.ok(SparqlJson.of(found), JSON);
            case TRUTH -> Response.ok(SparqlJson.of(found), JSON);
        };
        return answer.header("X-Cut", found.cut()).build();
    }
}
