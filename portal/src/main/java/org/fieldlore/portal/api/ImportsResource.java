package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldlore.people.Role;
import org.fieldlore.portal.imports.Reasons;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.Page;
import org.fieldlore.source.Counts;
import org.fieldlore.source.Finding;
import org.fieldlore.source.FindingCount;
import org.fieldlore.source.ReadImports;
import org.fieldlore.source.RunId;
import org.fieldlore.source.RunView;
import org.fieldlore.source.TrackImport;

/** Imports for other systems and the command line; administrators only. */
@Path("imports")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ImportsResource {
    @Inject
    private ReadImports imports;

    @Inject
    private TrackImport track;

    @Inject
    private ReceiveImport receive;

    @Inject
    private Reasons reasons;

    @Inject
    private Here here;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Start an import",
            description =
                    "Parts: kind (documents, questions, customers), file (one or more), agent (login, optional),"
                            + " sort (GUIDE, REGULATION, CLAIMS_CASE or NEWS), valid_from and valid_until (days, ISO 8601; for"
                            + " documents, optional),"
                            + " source (for questions, optional), mapping (for customers: a name, or a file with a mapping), dry (for"
                            + " customers: true does all that the import would do, reports on it and stores nothing). Instead of files,"
                            + " customers may come from another database: database (its declared name), table (one or more tables or"
                            + " views)."
                            + " As set, at most 1000 MB a CSV file, 50 MB any other and 2000 MB in all. Answers 202; Location leads to the run.")
    public Response start(List<EntityPart> parts) {
        requireAdministrator();
        RunId run = receive.start(parts, here.viewer());
        return Response.accepted(json(imports.run(run)))
                .location(URI.create("imports/" + run))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Read how far an import is, and what it found in sums")
    public JsonObject run(@PathParam("id") long id) {
        requireAdministrator();
        return json(imports.run(new RunId(id)));
    }

    @GET
    @Path("{id}/findings")
    @Operation(summary = "Read what an import refused, changed or flagged, each with file, place, reason and original")
    public JsonObject findings(
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("size") @DefaultValue("50") int size) {
        requireAdministrator();
        imports.run(new RunId(id));
        Page<Finding> page = imports.findings(new RunId(id), null, new Page.Request(from, size));
        JsonArrayBuilder findings = JSON.createArrayBuilder();
        page.rows().forEach(finding -> findings.add(json(finding)));
        return JSON.createObjectBuilder()
                .add("total", page.total())
                .add("from", page.from())
                .add("findings", findings)
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Ask an import to stop; it does so after its batch, and what was taken stays")
    public Response cancel(@PathParam("id") long id) {
        requireAdministrator();
        track.cancel(new RunId(id));
        return Response.accepted(json(imports.run(new RunId(id)))).build();
    }

    private void requireAdministrator() {
        if (!here.viewer().is(Role.ADMINISTRATOR)) throw new NotAllowed("imports");
    }

    private JsonObject json(RunView run) {
        Counts counts = run.counts();
        JsonArrayBuilder summary = JSON.createArrayBuilder();
        for (FindingCount each : imports.summary(run.id()))
            summary.add(JSON.createObjectBuilder()
                    .add("severity", each.severity().name())
                    .add("code", each.code())
                    .add("reason", reasons.name(each.code()))
                    .add("count", each.count()));
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", run.id().value())
                .add("kind", run.kind().name())
                .add("name", run.name())
                .add("state", run.state().name())
                .add("dry", run.dry())
                .add("total", counts.total())
                .add("done", counts.done())
                .add("accepted", counts.accepted())
                .add("changed", counts.changed())
                .add("refused", counts.refused())
                .add("startedAt", run.startedAt().toString())
                .add("summary", summary);
        if (run.finishedAt() != null) json.add("finishedAt", run.finishedAt().toString());
        if (run.failure() != null) json.add("failure", reasons.ofFailure(run.failure()));
        return json.build();
    }

    private JsonObject json(Finding finding) {
        JsonObjectBuilder facts = JSON.createObjectBuilder();
        finding.facts().forEach(facts::add);
        return JSON.createObjectBuilder()
                .add("file", finding.file())
                .add("place", finding.place())
                .add("severity", finding.severity().name())
                .add("code", finding.code())
                .add("reason", reasons.of(finding))
                .add("facts", facts)
                .add("original", finding.original())
                .build();
    }
}
