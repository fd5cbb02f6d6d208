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
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Piece;
import org.fieldlore.search.Suggest;
import org.fieldlore.search.Suggested;

/** Suggestions for machines. */
@Path("suggest")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SuggestResource {
    private static final int MOST = 20;

    @Inject
    private Suggest suggest;

    @Inject
    private Here here;

    /** What fits. */
    @Schema(description = "What fits, concepts and people before items.")
    public record Suggestions(List<Entry> suggestions) {}

    /** One thing that fits. */
    public record Entry(
            @Schema(description = "CONCEPT, PERSON or ITEM.")
            Suggested.What what,

            @Schema(description = "Its id; search takes that of a concept as concept, that of a person as author.")
            long id,

            String label,

            @Schema(description = "The label in pieces; what was typed is marked.")
            List<Piece> pieces,

            @Schema(
                    description =
                            "The kind of an item, what is above a concept or its other name that fits, the branch of a person.")
            String detail) {}

    @GET
    @Operation(
            operationId = "suggest",
            summary = "Suggest while somebody types",
            description = "Titles, concepts and people that fit what was typed so far: as written in either script,"
                    + " in pinyin, by first letters, mixed, or with one typing error. Shows what the caller may see.")
    @APIResponse(
            responseCode = "200",
            description = "What fits; empty for an empty text.",
            content = @Content(schema = @Schema(implementation = Suggestions.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter does not fit; the detail says which and what is allowed.")
    public Suggestions suggest(
            @Parameter(description = "What was typed so far; 60 characters count.") @QueryParam("q") @DefaultValue("")
                    String q,
            @Parameter(description = "Language of labels, zh or en.") @QueryParam("lang") @DefaultValue("zh")
                    String lang,
            @Parameter(description = "How many at most, 1..20.") @QueryParam("max") @DefaultValue("8") String max) {
        if (!List.of("zh", "en").contains(lang))
            throw new IllegalArgumentException("lang must be zh or en, was " + lang);
        return new Suggestions(suggest.to(q, lang, here.viewer(), Asked.number("max", max, 1, MOST)).stream()
                .map(one -> new Entry(one.what(), one.id(), one.plain(), one.label(), one.detail()))
                .toList());
    }
}
