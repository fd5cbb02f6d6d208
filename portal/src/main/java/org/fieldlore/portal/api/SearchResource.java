package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Query;
import org.fieldlore.search.Results;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.search.usage.Channel;
import org.fieldlore.search.usage.SearchLog;
import org.fieldlore.shared.SegmentId;

/** Search for machines. */
@Path("search")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "search")
public class SearchResource {
    @Inject
    private SearchKnowledge search;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    private SearchLog log;

    @Inject
    private Here here;

    @GET
    @Operation(
            operationId = "search",
            summary = "Find items in Chinese and English",
            description =
                    "Finds what the caller may see. Any text is legal; an empty one finds everything, newest first."
                            + " Values of one filter are alternatives, separated by commas; filters narrow each other."
                            + " By relevance, items of one document stand as one hit, unless source asks for them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of what was found; empty with total 0 when nothing was.",
            content = @Content(schema = @Schema(implementation = FoundItems.class)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter does not fit; the detail says which and what is allowed.")
    public FoundItems find(
            @Parameter(description = "What to find; at most 2,000 characters count.") @QueryParam("q") @DefaultValue("")
                    String q,
            @Parameter(description = "zh or en.") @QueryParam("lang") @DefaultValue("") String lang,
            @Parameter(description = "INSIGHT, EXPERIENCE, FAQ, REFERENCE.") @QueryParam("kind") @DefaultValue("")
                    String kind,
            @Parameter(description = "Concept ids; each includes its narrower ones.")
                    @QueryParam("concept")
                    @DefaultValue("")
                    String concept,
            @Parameter(description = "Segment ids.") @QueryParam("segment") @DefaultValue("") String segment,
            @Parameter(description = "NOT_VALIDATED, VALIDATED, ARCHIVED; without it everything but the archived.")
                    @QueryParam("confidence")
                    @DefaultValue("")
                    String confidence,
            @Parameter(description = "Agent ids of authors.") @QueryParam("author") @DefaultValue("") String author,
            @Parameter(description = "Branch ids of authors.") @QueryParam("branch") @DefaultValue("") String branch,
            @Parameter(description = "Ids of documents that items were read from; lists each of their items.")
                    @QueryParam("source")
                    @DefaultValue("")
                    String source,
            @Parameter(
                            description =
                                    "MONTH (30 days), QUARTER (90), YEAR (365), OLDER: how long ago it was written or confirmed.")
                    @QueryParam("age")
                    @DefaultValue("")
                    String age,
            @Parameter(description = "RELEVANCE, NEWEST, OLDEST or HELPFUL: what helped most colleagues.")
                    @QueryParam("sort")
                    @DefaultValue("RELEVANCE")
                    String sort,
            @Parameter(description = "Index of the first hit, from 0.") @QueryParam("from") @DefaultValue("0")
                    String from,
            @Parameter(description = "Hits a page, 1..200.") @QueryParam("size") @DefaultValue("20") String size,
            @Parameter(
                            description =
                                    "1 takes q as it is; without it typing errors are corrected and pinyin is understood.")
                    @QueryParam("exact")
                    @DefaultValue("0")
                    String exact,
            @Parameter(
                            description =
                                    "Segment ids at hand, as of the customer whom q is about: what is meant for one comes earlier.")
                    @QueryParam("near")
                    @DefaultValue("")
                    String near) {
        Map<Facet, Set<String>> filters = new EnumMap<>(Facet.class);
        filters.put(Facet.LANG, Asked.values(Facet.LANG, lang));
        filters.put(Facet.KIND, Asked.values(Facet.KIND, kind));
        filters.put(Facet.CONCEPT, Asked.values(Facet.CONCEPT, concept));
        filters.put(Facet.SEGMENT, Asked.values(Facet.SEGMENT, segment));
        filters.put(Facet.CONFIDENCE, Asked.values(Facet.CONFIDENCE, confidence));
        filters.put(Facet.AUTHOR, Asked.values(Facet.AUTHOR, author));
        filters.put(Facet.BRANCH, Asked.values(Facet.BRANCH, branch));
        filters.put(Facet.SOURCE, Asked.values(Facet.SOURCE, source));
        filters.put(Facet.AGE, Asked.values(Facet.AGE, age));
        int hits = Asked.number("size", size, 1, Query.MAX_SIZE);
        int first = Asked.number("from", from, 0, Query.MAX_DEPTH - hits);
        Query query = new Query(
                q,
                filters,
                Asked.code("sort", sort, Query.Sort.class),
                first,
                hits,
                Asked.number("exact", exact, 0, 1) == 1,
                Asked.values(Facet.SEGMENT, near).stream()
                        .map(id -> new SegmentId(Long.parseLong(id)))
                        .collect(Collectors.toSet()));
        Results found = search.find(query, here.viewer());
        String queryId = log.searched(query, found, here.viewer(), Channel.API, false);
        return FoundItems.of(found, query, queryId, search.complete(), vocabulary.current());
    }
}
