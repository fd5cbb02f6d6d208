package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Alert;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Query;
import org.fieldlore.search.ReadAlerts;
import org.fieldlore.search.SaveSearch;
import org.fieldlore.search.SavedSearchRow;
import org.jspecify.annotations.Nullable;

/** Searches that the caller keeps, and what came for them. */
@Path("saved-searches")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SavedSearchesResource {
    private static final Set<String> FIELDS = Stream.concat(
                    Stream.of("name", "q"), Stream.of(Facet.values()).map(Facet::key))
            .collect(Collectors.toSet());

    @Inject
    private SaveSearch save;

    @Inject
    private ReadAlerts alerts;

    @Inject
    private Here here;

    /** A saved search. */
    @Schema(description = "A saved search; fresh counts what came since its owner last looked.")
    public record Saved(long id, String name, String q, Map<String, Set<String>> filters, long fresh, Instant seenAt) {
        static Saved of(SavedSearchRow row) {
            return new Saved(
                    row.id(),
                    row.name(),
                    row.query().text(),
                    row.query().filters().entrySet().stream()
                            .collect(Collectors.toMap(filter -> filter.getKey().key(), Map.Entry::getValue)),
                    row.fresh(),
                    row.seenAt());
        }
    }

    /** An item that came. */
    @Schema(description = "An item that came after the search was saved.")
    public record Came(long id, String title, String kind, String lang, String confidence, Instant at) {
        static Came of(Alert alert) {
            return new Came(
                    alert.item().id().value(),
                    alert.item().title(),
                    alert.item().kind().name(),
                    alert.item().lang(),
                    alert.item().confidence().name(),
                    alert.at());
        }
    }

    @GET
    @Operation(operationId = "savedSearches", summary = "The searches that the caller keeps, those with news first")
    public List<Saved> list() {
        return alerts.searches(here.viewer()).stream().map(Saved::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveSearch",
            summary = "Keep a search",
            description = "Items that come later and match its words and filters are its alerts. A name that the caller"
                    + " uses already takes on this search.")
    @RequestBody(
            required = true,
            description =
                    "{\"name\": …, \"q\": …, \"kind\": [\"FAQ\"], \"concept\": [12], …}: filters as in /search, each a list.")
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location says where.",
            content = @Content(schema = @Schema(implementation = Saved.class)))
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(
            responseCode = "422",
            description = "The name is missing or too long, or 50 searches are kept already.")
    public Response save(@Nullable String json) {
        Body body = Body.of(json, FIELDS);
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values())
            filters.put(facet, Asked.values(facet, String.join(",", body.list(facet.key()))));
        String text = body.textOrNull("q");
        Query query = new Query(text == null ? "" : text, filters, Query.Sort.RELEVANCE, 0, 20);
        long id = save.save(here.viewer(), body.text("name"), query);
        return Response.created(URI.create("saved-searches/" + id))
                .entity(Saved.of(alerts.search(id, here.viewer())))
                .build();
    }

    @DELETE
    @Path("{id: [0-9]{1,18}}")
    @Operation(operationId = "deleteSavedSearch", summary = "Delete a saved search")
    @APIResponse(responseCode = "204", description = "It is gone, and was perhaps gone before.")
    @APIResponse(responseCode = "404", description = "There is none of this id, or it is somebody else's.")
    public void delete(@PathParam("id") long id) {
        save.delete(id, here.viewer());
    }

    @GET
    @Path("{id: [0-9]{1,18}}/alerts")
    @Operation(
            operationId = "alerts",
            summary = "What came for a saved search and was not marked as seen, newest first; at most 500")
    @APIResponse(responseCode = "404", description = "There is none of this id, or it is somebody else's.")
    public List<Came> alerts(@PathParam("id") long id) {
        return alerts.fresh(id, here.viewer()).stream().map(Came::of).toList();
    }
}
