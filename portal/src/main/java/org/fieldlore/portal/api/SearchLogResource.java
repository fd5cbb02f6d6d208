package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.office.SearchLogFile;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.usage.ExportSearches.Span;
import org.jspecify.annotations.Nullable;

/** The search log for tools that judge search; administrators only. */
@Path("search-log")
@RequestScoped
@Tag(name = "search")
public class SearchLogResource {
    private static final int USUAL_DAYS = 30;

    @Inject
    private SearchLogFile file;

    @Inject
    private Clock clock;

    @Inject
    private Here here;

    @GET
    // Problems are answered as JSON, so a caller that accepts only that is served too.
    @Produces({SearchLogFile.MEDIA_TYPE, "application/json"})
    @Operation(
            operationId = "searchLog",
            summary = "The search log as User Behavior Insights 1.3.0 has it, one JSON object a line",
            description =
                    "queries: application, query_id, client_id, user_query, query_attributes (sort, filters, lang,"
                            + " total, took_ms, withheld), object_id_field, timestamp, query_response_hit_ids. events: application,"
                            + " action_name (click, dwell, use), query_id, client_id, timestamp, event_attributes (object.object_id,"
                            + " object.object_id_field, position.ordinal, dwell_seconds). As it is kept: client_id is a pseudonym"
                            + " that begins anew every few months, and user_query is empty where the words may point to a"
                            + " customer. Words that few people used are in it, other than on the page of searches.")
    @APIResponse(
            responseCode = "200",
            description = "Nothing between the days gives an empty answer.",
            content = @Content(mediaType = SearchLogFile.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", description = "A parameter does not fit; the detail says which.")
    @APIResponse(responseCode = "403", description = "The caller is no administrator.")
    public Response log(
            @Parameter(description = "First day, UTC, such as 2026-11-01; without it 30 days before the last.")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "Last day, UTC, inclusive; without it today.") @QueryParam("to") @Nullable
                    String to,
            @Parameter(description = "queries or events.") @QueryParam("kind") @DefaultValue("queries") String kind) {
        LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : Asked.day("to", to);
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : Asked.day("from", from);
        if (first.isAfter(last))
            throw new IllegalArgumentException("from must not be after to, were " + first + " and " + last);
        SearchLogFile.Kind wanted = Asked.word("kind", kind, SearchLogFile.Kind.class);
        Span span = new Span(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        SearchLogFile.Content content = file.open(wanted, span, here.viewer());
        StreamingOutput body = out -> content.writeTo(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return Response.ok(body, SearchLogFile.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"search-" + wanted.code() + "-" + first + "-" + last + ".ndjson\"")
                .build();
    }
}
