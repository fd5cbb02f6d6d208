package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.usage.Happening;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.shared.KnowledgeId;

/** What another system says of items that a search had shown. */
@Path("search-events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchEventsResource {
    private static final Set<String> KNOWN = Set.of("queryId", "action", "itemId", "position", "seconds");
    private static final int LARGEST_ID = Integer.MAX_VALUE / 10;

    @Inject
    private SearchLog log;

    @Inject
    private Here here;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchEvent",
            summary = "Tell what became of an item that a search had shown",
            description = "{queryId, action: CLICK | DWELL | USE, itemId, position from 1, seconds}. It counts when the"
                    + " search was the caller's own and is in the log; telling it twice changes nothing.")
    @APIResponse(responseCode = "204", description = "Taken note of.")
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says what is allowed.")
    public void happened(String body) {
        Body sent = Body.of(body, KNOWN);
        int item = Asked.number("itemId", String.valueOf(sent.wholeOrNull("itemId")), 1, LARGEST_ID);
        int position = Asked.number("position", String.valueOf(sent.wholeOrNull("position")), 1, LARGEST_ID);
        log.happened(
                sent.text("queryId"),
                sent.code("action", Happening.class),
                new KnowledgeId(item),
                position,
                Objects.requireNonNullElse(sent.wholeOrNull("seconds"), 0),
                here.viewer());
    }
}
