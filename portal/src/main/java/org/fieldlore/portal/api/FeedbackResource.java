package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.StringReader;
import java.util.Arrays;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.advice.Feedback;
import org.fieldlore.advice.FeedbackId;
import org.fieldlore.advice.GiveFeedback;
import org.fieldlore.advice.ReadStand;
import org.fieldlore.advice.ShowingId;
import org.fieldlore.portal.shell.Here;
import org.jspecify.annotations.Nullable;

/** What a caller says of cards that were shown to them. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RequestScoped
public class FeedbackResource {
    @Inject
    private GiveFeedback give;

    @Inject
    private ReadStand stand;

    @Inject
    private Here here;

    /** Records a feedback; saying the same again gives the same id. */
    @POST
    @Path("showings/{id: [0-9]{1,18}}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Say of a card that it was used, helpful, not for this customer, or outdated; later, what came of its use")
    @APIResponse(
            responseCode = "201",
            description =
                    "{id, feedback (USED, HELPFUL, NOT_FOR_CUSTOMER, OUTDATED; of what was used MEETING, OFFERED, SOLD, RENEWED, KEPT, LOST), recalled (ARCHIVED or OUT_OF_DATE when the card is not shown any more, else null)};"
                            + " delete /feedback/{id} to take it back")
    @APIResponse(responseCode = "400", description = "The body is not {feedback, reason}.")
    @APIResponse(responseCode = "404", description = "There is no such showing, or it was to somebody else.")
    public Response say(@PathParam("id") long id, String body) {
        JsonObject said = object(body);
        Feedback feedback = feedback(text(said, "feedback"));
        FeedbackId given = give.on(new ShowingId(id), feedback, here.viewer(), text(said, "reason"));
        JsonObject answer = JSON.createObjectBuilder()
                .add("id", given.value())
                .add("feedback", feedback.name())
                .add(
                        "recalled",
                        stand.recall(new ShowingId(id))
                                .<JsonValue>map(why -> JSON.createValue(why.name()))
                                .orElse(JsonValue.NULL))
                .build();
        return Response.status(Response.Status.CREATED).entity(answer).build();
    }

    /** Takes a feedback back; nothing happens when it was taken back before. */
    @DELETE
    @Path("feedback/{id: [0-9]{1,18}}")
    @Operation(summary = "Take a feedback back")
    @APIResponse(responseCode = "204", description = "It no longer counts.")
    @APIResponse(responseCode = "404", description = "There is no such feedback, or somebody else gave it.")
    public void takeBack(@PathParam("id") long id) {
        give.undo(new FeedbackId(id), here.viewer());
    }

    static JsonObject object(String body) {
        try (JsonReader reader = JSON.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException notAnObject) {
            throw new IllegalArgumentException("the body must be a JSON object {feedback, reason}");
        }
    }

    static Feedback feedback(@Nullable String name) {
        return Arrays.stream(Feedback.values())
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "feedback must be one of " + Arrays.toString(Feedback.values()) + ", was " + name));
    }

    private static @Nullable String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }
}
