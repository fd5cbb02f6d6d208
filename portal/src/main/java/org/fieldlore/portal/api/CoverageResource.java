package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.customer.Stage;
import org.fieldlore.insight.coverage.CoverageCell;
import org.fieldlore.insight.coverage.CoverageMap;
import org.fieldlore.insight.coverage.ReadCoverage;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.question.Asking;
import org.fieldlore.question.Commission;
import org.fieldlore.question.CommissionKnowledge;
import org.fieldlore.question.StoreQuestion;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.QuestionId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.Spot;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** The coverage map and what is commissioned to fill it. */
@Path("coverage")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "coverage")
public class CoverageResource {
    private static final int LARGEST = Integer.MAX_VALUE / 10;

    @Inject
    private ReadCoverage read;

    @Inject
    private CommissionKnowledge commissions;

    @Inject
    private StoreQuestion questions;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    /** Gaps of the map. */
    @Schema(
            description =
                    "Gaps of the map, worst first; drawnAt is when customers were counted, null before the first time.")
    public record Gaps(@Nullable Instant drawnAt, int total, List<Gap> gaps) {}

    /** A gap. */
    @Schema(
            description =
                    "A gap: customers and premium are blurred; covered is how far what is known meets what is called for, 0..1;"
                            + " unserved is customers times what is missing. questions and searches are of all segments and stages.")
    public record Gap(
            String spot,
            @Nullable Long segment,
            @Nullable String stage,
            long concept,
            @Nullable Long customers,
            @Nullable Long unserved,
            @Nullable BigDecimal premium,
            long items,
            double covered,
            long questions,
            long searches,
            @Nullable Long commission,
            @Nullable Integer bounty) {
        static Gap of(CoverageCell cell) {
            Spot spot = cell.spot();
            SegmentId segment = spot.segment();
            Commission open = cell.commission();
            return new Gap(
                    spot.key(),
                    segment == null ? null : segment.value(),
                    spot.stage(),
                    spot.concept().value(),
                    cell.customers().value(),
                    cell.unserved(),
                    rounded(cell.premium()),
                    cell.items(),
                    Math.round(cell.covered() * 100) / 100.0,
                    cell.questions(),
                    cell.searches(),
                    open == null ? null : open.id().value(),
                    open == null ? null : open.bounty());
        }

        private static @Nullable BigDecimal rounded(@Nullable BigDecimal amount) {
            return amount == null ? null : amount.setScale(0, RoundingMode.HALF_UP);
        }
    }

    @GET
    @Operation(
            operationId = "coverage",
            summary = "Where customers call for know-how that is not there, worst first",
            description = "For actuaries, managers and administrators.")
    @APIResponse(
            responseCode = "200",
            description = "Empty when nothing is missing, or too few call for it to be told.")
    @APIResponse(responseCode = "400", description = "A parameter does not fit; the detail says which.")
    public Gaps gaps(
            @Parameter(description = "Id of a concept: what is right below it. Without, the tops of all schemes.")
                    @QueryParam("under")
                    @Nullable
                    String under,
            @Parameter(description = "Id of a segment; without, all.") @QueryParam("segment") @Nullable String segment,
            @Parameter(description = "POTENTIAL, TARGET, PROSPECT, CLIENT or LOYAL; without, all.")
                    @QueryParam("stage")
                    @Nullable
                    String stage,
            @Parameter(description = "customers, premium or asked: what the worst are worst by.")
                    @QueryParam("sort")
                    @DefaultValue("customers")
                    String sort,
            @Parameter(description = "Index of the first, from 0.") @QueryParam("from") @DefaultValue("0") String from,
            @Parameter(description = "How many at most, 1..200.") @QueryParam("size") @DefaultValue("50") String size) {
        CoverageMap map = read.map(concepts(under), here.viewer());
        List<CoverageCell> all = map.gaps(
                segment == null ? null : new SegmentId(Asked.number("segment", segment, 1, LARGEST)),
                stage == null ? null : Asked.code("stage", stage, Stage.class).name(),
                Asked.word("sort", sort, CoverageMap.Sort.class));
        return new Gaps(
                map.drawnAt(),
                all.size(),
                all.stream()
                        .skip(Asked.number("from", from, 0, LARGEST))
                        .limit(Asked.number("size", size, 1, 200))
                        .map(Gap::of)
                        .toList());
    }

    private List<ConceptId> concepts(@Nullable String under) {
        if (under != null) {
            ConceptId broad = new ConceptId(Asked.number("under", under, 1, LARGEST));
            return vocabulary.current().narrower(broad).stream().map(Term::id).toList();
        }
        return vocabulary.current().schemes().stream()
                .flatMap(scheme -> vocabulary.current().tops(scheme.code()).stream())
                .map(Term::id)
                .toList();
    }

    @POST
    @Path("commissions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "commission",
            summary = "Have a gap filled, with a bounty for whoever's item is adopted first",
            description = "For managers and administrators, from the budget of their branch.")
    @RequestBody(
            required = true,
            description = "{\"spot\": \"3-CLIENT-42\", \"wording\": \"…\", \"note\": \"…\", \"due\": \"2026-12-24\","
                    + " \"to\": [7, 9], \"points\": 30}; a spot is a segment, a stage and a concept.")
    @APIResponse(responseCode = "201", description = "{id} of the request")
    @APIResponse(responseCode = "400", description = "The body does not fit; the detail says where.")
    @APIResponse(responseCode = "403", description = "The caller manages nothing.")
    @APIResponse(
            responseCode = "422",
            description = "The place has an open one, the budget does not hold it, or somebody cannot be asked.")
    public Response commission(@Nullable String json) {
        Body body = Body.of(json, Set.of("spot", "wording", "note", "due", "to", "points"));
        String note = body.textOrNull("note");
        String key = body.text("spot");
        Spot spot = Spot.read(key)
                .filter(one -> vocabulary.current().inUse(one.concept()))
                .orElseThrow(() -> new IllegalArgumentException("spot must be such as 3-CLIENT-42, was " + key));
        Integer points = body.wholeOrNull("points");
        QuestionId id = commissions.commission(
                new Asking(
                        body.text("wording"),
                        "",
                        note == null ? "" : note,
                        body.day("due"),
                        body.list("to").stream()
                                .map(agent -> new AgentId(Asked.number("to", agent, 1, LARGEST)))
                                .toList()),
                spot,
                points == null ? 0 : points,
                here.viewer());
        return Response.status(Response.Status.CREATED)
                .entity(new QuestionsResource.Stored(id.value()))
                .build();
    }

    @DELETE
    @Path("commissions/{id: [1-9][0-9]{0,17}}")
    @Operation(
            operationId = "withdrawCommission",
            summary = "Take a commission back; twice is once, and it pays nothing")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    @APIResponse(responseCode = "403", description = "Somebody else asked it.")
    @APIResponse(responseCode = "404", description = "There is none for the caller.")
    @APIResponse(responseCode = "422", description = "It was fulfilled before.")
    public void withdraw(@PathParam("id") long id) {
        questions.withdraw(new QuestionId(id), here.viewer());
    }
}
