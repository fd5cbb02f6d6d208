package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.knowledge.Draft;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.ReviewKnowledge;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.knowledge.WriteKnowledge;
import org.fieldlore.people.Role;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** Items for machines: handed in, read, decided on. */
@Path("items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "items")
public class ItemsResource {
    @Inject
    private WriteKnowledge write;

    @Inject
    private ReadKnowledge read;

    @Inject
    private ReviewKnowledge review;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    @POST
    @Operation(
            operationId = "createItem",
            summary = "Hand in an item",
            description =
                    "Keeps it as a draft of the caller, and with submit puts it before the reviewers in the same step."
                            + " The same item sent twice within a few minutes is one.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = NewItem.class)))
    @APIResponse(
            responseCode = "201",
            description = "Kept; Location says where.",
            content = @Content(schema = @Schema(implementation = ItemEntry.class)))
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(responseCode = "403", description = "The caller's role does not write.")
    @APIResponse(
            responseCode = "422",
            description = "A rule refuses it, for example a missing section; nothing was kept.")
    public Response create(@Nullable String json) {
        if (!here.mayEnter(Screen.WRITE)) throw new NotAllowed("write");
        NewItem item = NewItem.read(json);
        Draft draft = item.draft(vocabulary.current());
        AgentId me = here.viewer().agent();
        KnowledgeId id = item.submit() ? write.draftAndSubmit(me, draft) : write.draft(me, draft);
        return Response.created(URI.create("items/" + id)).entity(entry(id)).build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "readItem", summary = "Read an item")
    @APIResponse(
            responseCode = "200",
            description = "The item as the caller may see it.",
            content = @Content(schema = @Schema(implementation = ItemEntry.class)))
    @APIResponse(responseCode = "404", description = "There is none of this id, or none for the caller.")
    public ItemEntry item(@PathParam("id") String id) {
        return entry(key(id));
    }

    @POST
    @Path("{id}/review")
    @Operation(
            operationId = "reviewItem",
            summary = "Decide on the wording in review",
            description =
                    "Approves it, asks its author for changes, or turns it down. The same decision twice changes nothing.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Decision.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided.",
            content = @Content(schema = @Schema(implementation = ItemEntry.class)))
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(responseCode = "403", description = "The caller is no reviewer.")
    @APIResponse(responseCode = "404", description = "There is none of this id, or none for the caller.")
    @APIResponse(
            responseCode = "422",
            description = "A rule refuses it: own work, not in review, already decided, changed meanwhile.")
    public ItemEntry review(@PathParam("id") String id, @Nullable String json) {
        if (!here.viewer().is(Role.REVIEWER)) throw new NotAllowed("review");
        Decision decision = Decision.read(json);
        KnowledgeId item = key(id);
        decide(item, decision);
        return entry(item);
    }

    private static KnowledgeId key(String id) {
        if (!id.matches("[1-9][0-9]{0,17}")) throw new NotFound("knowledge", id);
        return new KnowledgeId(Long.parseLong(id));
    }

    private void decide(KnowledgeId item, Decision decision) {
        AgentId me = here.viewer().agent();
        Integer named = decision.revision();
        int seen = named == null ? inReview(item) : named;
        switch (decision.decision()) {
            case APPROVE -> review.approve(item, me, seen);
            case ASK_CHANGES -> review.askChanges(item, me, seen, decision.reason());
            case REJECT -> {
                RejectionCode code = Objects.requireNonNull(decision.code());
                review.reject(item, me, seen, code, decision.reason());
            }
        }
    }

    private int inReview(KnowledgeId id) {
        ItemView item = read.page(id, here.viewer());
        VersionView pending = item.pending();
        return pending == null ? item.shown().revision() : pending.revision();
    }

    private ItemEntry entry(KnowledgeId id) {
        return ItemEntry.of(read.page(id, here.viewer()), vocabulary.current());
    }
}
