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
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Expert;
import org.fieldlore.search.FindExperts;
import org.fieldlore.search.Query;
import org.fieldlore.shared.AgentId;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Who knows about something. */
@Path("experts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class ExpertsResource {
    @Inject
    private FindExperts experts;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private ReadVocabulary vocabulary;

    @Inject
    private Here here;

    /** Somebody who knows. */
    @Schema(description = "Somebody who wrote what answers best; score compares within one answer only.")
    public record Knowing(
            long agent,
            String nameZh,
            String nameEn,
            long branch,
            long items,
            double score,
            List<NamedConcept> concepts) {}

    @GET
    @Operation(
            operationId = "experts",
            summary = "Who knows about this",
            description = "People who wrote the best hundred hits that the caller may see, best first.")
    @APIResponse(responseCode = "200", description = "Empty when nobody wrote about it, or nothing was asked.")
    @APIResponse(responseCode = "400", description = "A parameter does not fit; the detail says which.")
    public List<Knowing> about(
            @Parameter(description = "What it is about, in any words.") @QueryParam("q") @DefaultValue("") String q,
            @Parameter(description = "People at most, 1..20.") @QueryParam("size") @DefaultValue("4") String size) {
        List<Expert> found = experts.about(Query.of(q), here.viewer(), Asked.number("size", size, 1, 20));
        Map<AgentId, Author> names =
                knowledge.authors(found.stream().map(Expert::agent).toList());
        return found.stream()
                .flatMap(expert -> Stream.ofNullable(names.get(expert.agent())).map(author -> knowing(expert, author)))
                .toList();
    }

    private Knowing knowing(Expert expert, Author author) {
        return new Knowing(
                author.id().value(),
                author.nameZh(),
                author.nameEn(),
                author.branch().value(),
                expert.items(),
                expert.score(),
                NamedConcept.of(expert.concepts(), vocabulary.current()));
    }
}
