package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.fieldlore.insight.handbook.BindHandbook;
import org.fieldlore.insight.handbook.EditionId;
import org.fieldlore.insight.handbook.EditionView;
import org.fieldlore.insight.handbook.Format;
import org.fieldlore.insight.handbook.HandbookId;
import org.fieldlore.insight.handbook.HandbookQueue;
import org.fieldlore.insight.handbook.HandbookView;
import org.fieldlore.insight.handbook.ReadHandbooks;
import org.fieldlore.people.Branch;
import org.fieldlore.people.People;
import org.fieldlore.portal.handbook.BookFile;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** Handbooks for other systems: read and fetch what the caller may read; reviewers, managers and administrators bind anew. */
@Path("handbooks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HandbooksResource {
    @Inject
    private ReadHandbooks books;

    @Inject
    private BindHandbook bind;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private People people;

    @Inject
    private HandbookQueue queue;

    @Inject
    private BookFile files;

    @Inject
    private Here here;

    @GET
    @Operation(summary = "List handbooks, the newest first")
    public JsonObject list(
            @QueryParam("from") @DefaultValue("0") int from, @QueryParam("size") @DefaultValue("20") int size) {
        Page<HandbookView> page = books.list(here.viewer(), new Page.Request(from, size));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        page.rows().forEach(book -> rows.add(json(book)));
        return JSON.createObjectBuilder()
                .add("total", page.total())
                .add("from", page.from())
                .add("handbooks", rows)
                .build();
    }

    @GET
    @Path("{id}/editions")
    @Operation(summary = "List the editions of a handbook, the newest first")
    public JsonObject editions(
            @PathParam("id") long id,
            @QueryParam("from") @DefaultValue("0") int from,
            @QueryParam("size") @DefaultValue("20") int size) {
        Page<EditionView> page = books.editions(id(id), here.viewer(), new Page.Request(from, size));
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        page.rows().forEach(edition -> rows.add(json(edition)));
        return JSON.createObjectBuilder()
                .add("total", page.total())
                .add("from", page.from())
                .add("editions", rows)
                .build();
    }

    @POST
    @Operation(
            summary = "Bind a new handbook",
            description = "Answers 201; Location leads to its first edition, which is printed and says how far it is.")
    public Response create(
            @RequestBody(content = @Content(schema = @Schema(implementation = NewHandbook.class))) @Nullable
                    String json) {
        if (!here.mayEnter(Screen.BIND)) throw new NotAllowed("handbooks");
        NewHandbook wanted = NewHandbook.read(json);
        List<BranchId> branches = people.branches().stream().map(Branch::id).toList();
        EditionId made = queue.create(
                wanted.title(), wanted.lang(), wanted.selection(vocabulary.current(), branches), here.viewer());
        HandbookId book = books.handbookOf(made);
        return Response.created(URI.create("handbooks/" + book + "/editions/1"))
                .entity(json(books.edition(book, 1, here.viewer())))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Remove a handbook with its editions; refused while one is being printed")
    public void remove(@PathParam("id") long id) {
        bind.remove(id(id), here.viewer());
    }

    @POST
    @Path("{id}/editions")
    @Operation(
            summary = "Bind another edition of the same selection",
            description = "Answers 202; Location leads to the edition, which says how far it is.")
    public Response reissue(@PathParam("id") long id) {
        queue.reissue(id(id), here.viewer());
        EditionView last = books.editions(id(id), here.viewer(), Page.Request.first(1))
                .rows()
                .get(0);
        return Response.accepted(json(last))
                .location(URI.create("handbooks/" + id + "/editions/" + last.number()))
                .build();
    }

    @GET
    @Path("{id}/editions/{number}")
    @Operation(summary = "Read how far an edition is")
    public JsonObject edition(@PathParam("id") long id, @PathParam("number") int number) {
        return json(books.edition(id(id), number, here.viewer()));
    }

    @DELETE
    @Path("{id}/editions/{number}")
    @Operation(summary = "Remove an edition with its files; refused while it is being printed: cancel it first")
    public void remove(@PathParam("id") long id, @PathParam("number") int number) {
        bind.removeEdition(books.edition(id(id), number, here.viewer()).id(), here.viewer());
    }

    @POST
    @Path("{id}/editions/{number}/cancel")
    @Operation(
            summary = "Ask the printing of an edition to stop",
            description = "Answers 202; its content stays and can be printed later.")
    public Response cancel(@PathParam("id") long id, @PathParam("number") int number) {
        bind.cancel(books.edition(id(id), number, here.viewer()).id(), here.viewer());
        return Response.accepted(edition(id, number)).build();
    }

    @GET
    @Path("{id}/editions/{number}/{format: pdf|html}")
    // Problems are answered as JSON, so a caller that accepts only that is served too.
    @Produces({"application/pdf", "text/html", MediaType.APPLICATION_JSON})
    @Operation(summary = "Fetch an edition as PDF or as one HTML file")
    public Response file(@PathParam("id") long id, @PathParam("number") int number, @PathParam("format") String format)
            throws IOException {
        BookFile.Found file = files.of(id(id), number, Asked.word("format", format, Format.class));
        return Response.ok(Files.newInputStream(file.path()), file.mediaType())
                .header("Content-Length", Files.size(file.path()))
                .header("Content-Disposition", file.disposition())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static HandbookId id(long id) {
        if (id < 1) throw new NotFound("handbook", id);
        return new HandbookId(id);
    }

    private static JsonObjectBuilder json(HandbookView book) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("id", book.id().value())
                .add("title", book.title())
                .add("lang", book.lang())
                .add("createdAt", book.createdAt().toString());
        if (book.newest() != null) json.add("newest", json(book.newest()));
        return json;
    }

    private static JsonObject json(EditionView edition) {
        JsonObjectBuilder json = JSON.createObjectBuilder()
                .add("number", edition.number())
                .add("state", edition.state().name())
                .add("items", edition.total())
                .add("done", edition.done())
                .add("pages", edition.pages())
                .add("files", edition.printed());
        if (edition.asOf() != null) json.add("asOf", edition.asOf().toString());
        if (edition.failure() != null) json.add("failure", edition.failure());
        return json.build();
    }
}
