package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.credit.Expertise;
import org.fieldlore.credit.RankExperts;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Expert;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/** Who knows about something. */
@Path("experts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class ExpertsResource {
    @Inject
    private RankExperts experts;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private Here here;

    /** Somebody who knows. */
    @Schema(
            description =
                    "Somebody who knows or wrote about it; score is that of what they wrote and compares within one"
                            + " answer only, 0 when nothing of theirs comes near by words.")
    public record Knowing(
            long agent,
            String nameZh,
            String nameEn,
            long branch,
            @Nullable Proven known,
            long items,
            double score,
            List<NamedConcept> concepts) {}

    /** What colleagues' experience says. */
    @Schema(
            description =
                    "How far independent colleagues were helped: score 0..1, colleagues, those of other branches, answers.")
    public record Proven(double score, long colleagues, long elsewhere, long answers) {}

    @GET
    @Operation(
            operationId = "experts",
            summary = "Who knows about this",
            description =
                    "First people whose work about the concept helped colleagues, then those who wrote the best hundred"
                            + " hits that the caller may see; best first.")
    @APIResponse(responseCode = "200", description = "Empty when nobody comes near, or nothing was asked.")
    @APIResponse(responseCode = "400", description = "A parameter does not fit; the detail says which.")
    public List<Knowing> about(
            @Parameter(description = "What it is about, in any words.") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(description = "Id of a concept; without one the words may name it.")
                    @QueryParam("concept")
                    @DefaultValue("0")
                    String concept,
            @Parameter(description = "Id of a branch; 0 for all.") @QueryParam("branch") @DefaultValue("0")
                    String branch,
            @Parameter(description = "People at most, 1..20.") @QueryParam("size") @DefaultValue("4") String size) {
        int about = Asked.number("concept", concept, 0, Integer.MAX_VALUE);
        int within = Asked.number("branch", branch, 0, Integer.MAX_VALUE);
        List<RankExperts.Found> found = experts.about(
                q,
                about == 0 ? null : new ConceptId(about),
                within == 0 ? null : new BranchId(within),
                here.viewer(),
                Asked.number("size", size, 1, 20));
        Map<AgentId, Author> names =
                knowledge.authors(found.stream().map(RankExperts.Found::agent).toList());
        return found.stream()
                .flatMap(one -> Stream.ofNullable(names.get(one.agent())).map(author -> knowing(one, author)))
                .toList();
    }

    private Knowing knowing(RankExperts.Found found, Author author) {
        Expertise known = found.known();
        Expert wrote = found.wrote();
        return new Knowing(
                author.id().value(),
                author.nameZh(),
                author.nameEn(),
                author.branch().value(),
                known == null
                        ? null
                        : new Proven(known.score(), known.colleagues(), known.elsewhere(), known.answers()),
                wrote == null ? 0 : wrote.items(),
                wrote == null ? 0 : wrote.score(),
                wrote == null ? List.of() : NamedConcept.of(wrote.concepts(), vocabulary.current()));
    }
}
