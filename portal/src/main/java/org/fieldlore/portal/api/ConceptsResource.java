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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Vocabulary;

/** The vocabulary for machines. */
@Path("concepts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vocabulary")
public class ConceptsResource {
    @Inject
    private ReadVocabulary vocabulary;

    /** All schemes and concepts in use. */
    @Schema(description = "Schemes, and concepts in use scheme by scheme.")
    public record Concepts(List<Scheme> schemes, List<ConceptEntry> concepts) {}

    @GET
    @Operation(
            operationId = "concepts",
            summary = "Read the vocabulary",
            description = "All concepts in use with labels and everyday words in both languages.")
    @APIResponse(
            responseCode = "200",
            description = "The vocabulary; an unknown scheme has no concepts.",
            content = @Content(schema = @Schema(implementation = Concepts.class)))
    public Concepts all(
            @Parameter(description = "Only concepts of this scheme, for example life-event.")
                    @QueryParam("scheme")
                    @DefaultValue("")
                    String scheme) {
        Vocabulary now = vocabulary.current();
        return new Concepts(
                now.schemes(),
                now.terms().stream()
                        .filter(term -> scheme.isEmpty() || term.scheme().equals(scheme))
                        .map(ConceptEntry::of)
                        .toList());
    }
}
