package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.AnswerId;
import org.fieldlore.question.AnswerQuestion;
import org.fieldlore.question.AskColleagues;
import org.fieldlore.question.AskedMe;
import org.fieldlore.question.BrowseQuestions;
import org.fieldlore.question.Inquiry;
import org.fieldlore.question.JudgeAnswers;
import org.fieldlore.question.QuestionPage;
import org.fieldlore.question.QuestionRow;
import org.fieldlore.question.QuestionState;
import org.fieldlore.question.Reach;
import org.fieldlore.question.ReadQuestions;
import org.fieldlore.question.WriteAnswer;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.Spot;
import org.jspecify.annotations.Nullable;

/** What waits for the caller, and the questions of colleagues: asking, answering, voting, accepting. */
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
    private AskColleagues ask;

    @Inject
    private BrowseQuestions browse;

    @Inject
    private WriteAnswer write;

    @Inject
    private JudgeAnswers judge;

    @Inject
    private Here here;

    /** A question that waits. */
    @Schema(
            description =
                    "A question that waits for the caller; searches and people say how often and by how many it was"
                            + " searched for in vain, 0 when that is not known; spot is the place on the coverage map that it is to fill.")
    public record Waiting(
            long id,
            String wording,
            String lang,
            @Nullable String note,
            long searches,
            long people,
            Instant askedAt,
            LocalDate due,
            @Nullable Long begunItem,
            Reach reach,
            int bounty,
            @Nullable String spot) {
        static Waiting of(AskedMe asked) {
            KnowledgeId begun = asked.begun();
            Spot spot = asked.spot();
            return new Waiting(
                    asked.id().value(),
                    asked.wording(),
                    asked.lang(),
                    asked.note(),
                    asked.searches(),
                    asked.searchers(),
                    asked.askedAt(),
                    asked.due(),
                    begun == null ? null : begun.value(),
                    asked.reach(),
                    asked.bounty(),
                    spot == null ? null : spot.key());
        }
    }

    /** What was stored. */
    @Schema(description = "The id of what was stored.")
    public record Stored(long id) {}

    /** A question with its answers. */
    @Schema(description = "A question with its answers, the accepted one first.")
    public record Question(
            long id,
            String wording,
            String lang,
            @Nullable String note,
            QuestionState state,
            Reach reach,
            Instant askedAt,
            LocalDate due,
            int bounty,
            List<Long> concepts,
            List<Answer> answers) {
        static Question of(QuestionPage page) {
            QuestionRow row = page.row();
            return new Question(
                    row.id().value(),
                    row.wording(),
                    row.lang(),
                    page.note(),
                    row.state(),
                    row.reach(),
                    row.askedAt(),
                    row.due(),
                    row.bounty(),
                    page.concepts().stream().map(ConceptId::value).toList(),
                    page.answers().stream().map(Answer::of).toList());
        }
    }

    /** An answer in words. */
    @Schema(description = "An answer; vote is the caller's own, item what it became, for the caller to read.")
    public record Answer(
            long id,
            int revision,
            String text,
            Instant at,
            long votes,
            int vote,
            boolean mine,
            boolean accepted,
            @Nullable Long item) {
        static Answer of(QuestionPage.AnswerView view) {
            KnowledgeId item = view.item();
            return new Answer(
                    view.id().value(),
                    view.revision(),
                    view.text(),
                    view.at(),
                    view.votes(),
                    view.vote(),
                    view.mine(),
                    view.accepted(),
                    item == null ? null : item.value());
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

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "ask", summary = "Ask colleagues; those who know are told")
    @RequestBody(
            required = true,
            description =
                    "{\"wording\": \"…\", \"note\": \"…\", \"concepts\": [7], \"reach\": \"COMPANY\", \"about\": 12};"
                            + " reach is BRANCH or COMPANY, which it is without; the author of the item that it is about is asked first.")
    @APIResponse(responseCode = "201", description = "{id}")
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(
            responseCode = "422",
            description = "It may name a customer, is empty or too long, or is open already.")
    public Response ask(@Nullable String json) {
        Body body = Body.of(json, Set.of("wording", "note", "concepts", "reach", "about"));
        Reach reach = body.codeOrNull("reach", Reach.class);
        String note = body.textOrNull("note");
        Integer about = body.wholeOrNull("about", 1, LARGEST);
        Inquiry inquiry = new Inquiry(
                body.text("wording"),
                note == null ? "" : note,
                body.list("concepts").stream()
                        .map(id -> new ConceptId(Asked.number("concepts", id, 1, LARGEST)))
                        .collect(Collectors.toSet()),
                reach == null ? Reach.COMPANY : reach,
                about == null ? null : new KnowledgeId(about));
        return created(ask.ask(inquiry, here.viewer()).value());
    }

    @GET
    @Path("{id: [1-9][0-9]{0,17}}")
    @Operation(operationId = "question", summary = "A question of colleagues with its answers")
    @APIResponse(responseCode = "404", description = "There is none for the caller.")
    public Question one(@PathParam("id") long id) {
        return Question.of(browse.page(new QuestionId(id), here.viewer()));
    }

    @POST
    @Path("{id: [1-9][0-9]{0,17}}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sayAnswer",
            summary = "Answer a question of colleagues in words, or change the caller's own answer",
            description = "revision names the own answer as it was read; without it whatever stands gives way.")
    @RequestBody(required = true, description = "{\"text\": \"…\", \"revision\": 1}")
    @APIResponse(responseCode = "201", description = "{id} of the answer")
    @APIResponse(responseCode = "404", description = "There is no such question for the caller.")
    @APIResponse(responseCode = "422", description = "It is closed, may name a customer, or was changed meanwhile.")
    public Response say(@PathParam("id") long id, @Nullable String json) {
        Body body = Body.of(json, Set.of("text", "revision"));
        return created(write.say(new QuestionId(id), body.text("text"), body.wholeOrNull("revision"), here.viewer())
                .value());
    }

    @PUT
    @Path("answers/{id: [1-9][0-9]{0,17}}/vote")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "voteAnswer", summary = "Give, change or take back the caller's one vote for an answer")
    @RequestBody(required = true, description = "{\"vote\": \"UP\"}, or DOWN or NONE")
    @APIResponse(responseCode = "204", description = "It counts.")
    @APIResponse(responseCode = "404", description = "There is no such answer for the caller.")
    @APIResponse(responseCode = "422", description = "It is the caller's own answer.")
    public void vote(@PathParam("id") long id, @Nullable String json) {
        judge.vote(new AnswerId(id), Body.of(json, Set.of("vote")).code("vote", Vote.class).points, here.viewer());
    }

    /** A vote as it is sent. */
    enum Vote {
        UP(1),
        DOWN(-1),
        NONE(0);

        private final int points;

        Vote(int points) {
            this.points = points;
        }
    }

    @PUT
    @Path("answers/{id: [1-9][0-9]{0,17}}/accepted")
    @Operation(operationId = "acceptAnswer", summary = "Close a question with the answer that helped; twice is once")
    @APIResponse(responseCode = "204", description = "It is answered.")
    @APIResponse(responseCode = "403", description = "The caller did not ask it, and it is not due yet.")
    @APIResponse(responseCode = "404", description = "There is no such answer for the caller.")
    @APIResponse(responseCode = "422", description = "It is closed, or the answer is the caller's own.")
    public void accept(@PathParam("id") long id) {
        judge.accept(new AnswerId(id), here.viewer());
    }

    @POST
    @Path("answers/{id: [1-9][0-9]{0,17}}/item")
    @Operation(operationId = "answerToItem", summary = "Make a draft FAQ of the accepted answer, in its author's name")
    @APIResponse(responseCode = "201", description = "{id} of the item; the same one the second time")
    @APIResponse(responseCode = "403", description = "Askers, answerers, reviewers and administrators do this.")
    @APIResponse(responseCode = "404", description = "There is no such accepted answer for the caller.")
    public Response make(@PathParam("id") long id) {
        return created(judge.toItem(new AnswerId(id), here.viewer()).value());
    }

    private static Response created(long id) {
        return Response.status(Response.Status.CREATED).entity(new Stored(id)).build();
    }
}
