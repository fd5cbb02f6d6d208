package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.advice.Advice;
import org.fieldlore.advice.AdviseOnCustomer;
import org.fieldlore.advice.Card;
import org.fieldlore.advice.CardDetail;
import org.fieldlore.advice.Detail;
import org.fieldlore.advice.ReadStand;
import org.fieldlore.advice.Stand;
import org.fieldlore.customer.CustomerQuery;
import org.fieldlore.customer.ExportCustomer;
import org.fieldlore.customer.FindCustomers;
import org.fieldlore.customer.Group;
import org.fieldlore.customer.Join;
import org.fieldlore.customer.LookPurpose;
import org.fieldlore.customer.QueryJson;
import org.fieldlore.customer.ReadCustomer;
import org.fieldlore.customer.Sort;
import org.fieldlore.customer.Unmask;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.Page;
import org.jspecify.annotations.Nullable;

/** Customers whom the caller may see, masked as on the pages. */
@Path("customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
@RequestScoped
@APIResponse(responseCode = "403", description = "The caller's role has no right to customers.")
public class CustomersResource {
    @Inject
    private FindCustomers find;

    @Inject
    private ReadCustomer read;

    @Inject
    private AdviseOnCustomer advise;

    @Inject
    private CardDetail details;

    @Inject
    private ReadStand stand;

    @Inject
    private Unmask unmask;

    @Inject
    private ExportCustomer export;

    @Inject
    private Here here;

    /** Answers one page of the list, by name. */
    @GET
    @Operation(
            summary =
                    "Find customers by a name, or a whole number of customer, policy or claim, plate, phone or ID number",
            description =
                    "Names also in pinyin, by initials, and with one slip; foundBy says what of the customer it was.")
    @APIResponse(responseCode = "200", description = "{total, from, customers: […]}")
    public JsonObject list(
            @QueryParam("q") @Nullable String text,
            @Parameter(description = "Index of the first row, 0-based") @QueryParam("from") @DefaultValue("0") int from,
            @Parameter(description = "Rows, 1..200") @QueryParam("size") @DefaultValue("25") int size) {
        CustomerQuery query = new CustomerQuery(text, List.of(), Sort.NAME);
        return CustomerJson.of(find.page(query, here.viewer(), new Page.Request(from, size)));
    }

    /** Answers one page of those for whom a query holds. */
    @POST
    @Path("query")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Find customers by conditions, nested in groups",
            description =
                    "{\"text\": …, \"sort\": \"NAME\" | \"RENEWAL\" | \"PREMIUM\" | \"LAST_CONTACT\", \"join\": \"ALL\" |"
                            + " \"ANY\" | \"NONE\", \"conditions\": [{\"field\": \"age\", \"op\": \"GE\", \"value\": \"60\"}, {\"join\":"
                            + " \"ANY\", \"conditions\": […]}]}; at most 50 conditions in 4 levels. A field of the company is"
                            + " \"custom.KEY\". What is hidden from the caller counts as not known.")
    @APIResponse(responseCode = "200", description = "{total, from, customers: […]}")
    public JsonObject query(
            @Parameter(description = "Index of the first row, 0-based") @QueryParam("from") @DefaultValue("0") int from,
            @Parameter(description = "Rows, 1..200") @QueryParam("size") @DefaultValue("25") int size,
            String json) {
        Body body = Body.of(json, Set.of("text", "sort", "join", "conditions"));
        Sort sort = body.codeOrNull("sort", Sort.class);
        Join join = body.codeOrNull("join", Join.class);
        CustomerQuery query = new CustomerQuery(
                body.textOrNull("text"),
                new Group(
                        join == null ? Join.ALL : join,
                        QueryJson.group(body.array("conditions")).parts()),
                sort == null ? Sort.NAME : sort);
        return CustomerJson.of(find.page(query, here.viewer(), new Page.Request(from, size)));
    }

    /** Answers all that is known about one customer. */
    @GET
    @Path("{id: [0-9]{1,18}}")
    @Operation(summary = "Read a customer with facts, household, policies, claims and contacts")
    @APIResponse(responseCode = "200", description = "The customer; hidden values are null, with masked: true")
    @APIResponse(responseCode = "404", description = "There is no such customer, or not for the caller.")
    public JsonObject one(@PathParam("id") long id) {
        return CustomerJson.of(read.view(new CustomerId(id), here.viewer()));
    }

    /** Answers the customer once with nothing hidden, and keeps who looked and why. */
    @POST
    @Path("{id: [0-9]{1,18}}/looks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Read a customer with hidden values",
            description =
                    "{\"purpose\": \"CONTACT\" | \"IDENTIFY\" | \"CLAIM\" | \"RENEWAL\" | \"COMPLAINT\" | \"STAND_IN\" |"
                            + " \"OTHER\", \"words\": …}; OTHER needs words. It is kept who looked, when and what for.")
    @APIResponse(responseCode = "200", description = "The customer; nothing is null because it is hidden.")
    @APIResponse(responseCode = "404", description = "There is no such customer, or not for the caller.")
    public JsonObject look(@PathParam("id") long id, String json) {
        Body body = Body.of(json, Set.of("purpose", "words"));
        String words = body.textOrNull("words");
        return CustomerJson.of(unmask.look(
                new CustomerId(id),
                here.viewer(),
                body.code("purpose", LookPurpose.class),
                words == null ? "" : words));
    }

    /** Answers everything that is kept about one customer, for the customer who asks for it. */
    @GET
    @Path("{id: [0-9]{1,18}}/export")
    @Operation(summary = "Export all rows about a customer, by table, for the account's agent and the manager")
    @APIResponse(responseCode = "200", description = "{table: [{column: value, …}]}")
    @APIResponse(responseCode = "404", description = "There is no such customer, or not for the caller.")
    public JsonObject export(@PathParam("id") long id) {
        return export.export(new CustomerId(id), here.viewer());
    }

    /** Answers what helps with one customer and records that it was shown. */
    @GET
    @Path("{id: [0-9]{1,18}}/advice")
    @Operation(
            summary =
                    "What helps with a customer: at most three cards of know-how and three offers, each with its reasons")
    @APIResponse(
            responseCode = "200",
            description =
                    "{cards: […], offers: […], steps: […], silence, heldBack}, best first; feedback goes to a showing, silence says why there are"
                            + " no offers, heldBack how many cards more would fit, had not enough stood there within a day, and place the"
                            + " factors that ranked a card: on names those that count, version the formula")
    @APIResponse(responseCode = "404", description = "There is no such customer, or not for the caller.")
    public JsonObject advice(
            @PathParam("id") long id,
            @Parameter(description = "Language that the reader prefers, such as zh or en")
                    @QueryParam("lang")
                    @DefaultValue("")
                    String lang,
            @Parameter(description = "short, or full for cards of know-how that also say their parts")
                    @QueryParam("detail")
                    @DefaultValue("short")
                    String detail) {
        boolean full = Asked.word("detail", detail, Detail.class) == Detail.FULL;
        Advice advice = advise.advise(new CustomerId(id), here.viewer(), lang);
        return AdviceJson.of(
                advice,
                full ? details.parts(advice.cards().stream().map(Card::item).toList()) : null);
    }

    /** Answers whether cards on a screen still hold; meant to be asked now and then, and cheap. */
    @GET
    @Path("{id: [0-9]{1,18}}/advice/stand")
    @Operation(
            summary = "Whether cards that were shown still hold, and whether something happened since",
            description = "Ask now and then, with the ETag of the last answer as If-None-Match; nothing is recorded.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{stand, recalled: [{showing, why: ARCHIVED | OUT_OF_DATE}]}; stand is another one once other advice may follow")
    @APIResponse(responseCode = "304", description = "All is as it was.")
    @APIResponse(responseCode = "400", description = "showings are no list of whole numbers, or too many.")
    @APIResponse(responseCode = "404", description = "There is no such customer, or not for the caller.")
    public Response stand(
            @PathParam("id") long id,
            @Parameter(description = "Showings on the screen, separated by commas; at most 60")
                    @QueryParam("showings")
                    @DefaultValue("")
                    String showings,
            @Context Request request) {
        Stand now = stand.of(new CustomerId(id), here.viewer(), Asked.showings(showings));
        EntityTag tag = new EntityTag(AdviceJson.tag(now));
        Response.ResponseBuilder same = request.evaluatePreconditions(tag);
        return (same == null ? Response.ok(AdviceJson.of(now)) : same)
                .tag(tag)
                .header("Cache-Control", "private, no-cache")
                .build();
    }
}
