package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.question.AskedMe;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.jspecify.annotations.Nullable;

/** What colleagues look for in vain and the office asks the caller. */
@Path("questions")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "questions")
public class QuestionsResource {
    private static final Set<String> KNOWN = Set.of("item");
    private static final int LARGEST = Integer.MAX_VALUE / 10;

    @Inject
    private ReadQuestions questions;

    @Inject
    private AnswerQuestion answer;

    @Inject
    private Here here;

    /** A question that waits. */
    @Schema(
            description =
                    "A question that waits for the caller; searches and people say how often and by how many it was"
                            + " searched for in vain, 0 when that is not known.")
    public record Waiting(
            long id,
            String wording,
            String lang,
            @Nullable String note,
            long searches,
            long people,
            Instant askedAt,
            LocalDate due,
            @Nullable Long begunItem) {
        static Waiting of(AskedMe asked) {
            KnowledgeId begun = asked.begun();
            return new Waiting(
                    asked.id().value(),
                    asked.wording(),
                    asked.lang(),
                    asked.note(),
                    asked.searches(),
                    asked.searchers(),
                    asked.askedAt(),
                    asked.due(),
                    begun == null ? null : begun.value());
        }
    }

    @GET
    @Operation(
            operationId = "questions",
            summary = "Open questions that wait for the caller's answer, what is due first on top")
    @APIResponse(responseCode = "200", description = "Empty when nothing waits.")
    @APIResponse(responseCode = "400", description = "A parameter does not fit; the detail says which.")
    public List<Waiting> mine(
            @Parameter(description = "Index of the first, from 0.") @QueryParam("from") @DefaultValue("0") String from,
            @Parameter(description = "How many at most, 1..200.") @QueryParam("size") @DefaultValue("50") String size) {
        Page.Request request = new Page.Request(
                Asked.number("from", from, 0, LARGEST), Asked.number("size", size, 1, Page.Request.MAX_SIZE));
        return questions.waiting(here.viewer().agent(), request).rows().stream()
                .map(Waiting::of)
                .toList();
    }

    @PUT
    @Path("{id: [1-9][0-9]{0,17}}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "answerQuestion",
            summary = "Answer a question with an item that others find already",
            description =
                    "One of the caller's own; administrators may name any that they see. Twice the same changes nothing.")
    @RequestBody(required = true, description = "{\"item\": 12}")
    @APIResponse(responseCode = "204", description = "Answered.")
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(responseCode = "404", description = "There is no such question for the caller, or no such item.")
    @APIResponse(
            responseCode = "422",
            description = "It was answered or withdrawn before, or the item is somebody else's.")
    public void answer(@PathParam("id") long id, @Nullable String json) {
        int item = Asked.number("item", String.valueOf(Body.of(json, KNOWN).wholeOrNull("item")), 1, LARGEST);
        answer.answer(new QuestionId(id), new KnowledgeId(item), here.viewer());
    }
}
