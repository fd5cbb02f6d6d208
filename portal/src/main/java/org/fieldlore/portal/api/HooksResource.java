package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.fieldlore.portal.api.jose.KnowSystems;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/**
 * The contract by which other systems show advice at their own places, modelled on CDS Hooks 2.0 (HL7): a CRM asks when one of the
 * {@link Hook}s happens, shows the cards, and reports what became of them. Callers prove themselves by a token for each call, see
 * {@link KnowSystems}; advice is what the agent whom they name would see.
 */
@Path("cds-services")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Hooks")
@RequestScoped
@APIResponse(responseCode = "401", description = "The token proves nothing; facts say why.")
@APIResponse(responseCode = "413", description = "The body has more than 1 MB.")
@APIResponse(
        responseCode = "429",
        description = "The system calls too often; Retry-After says how many seconds to wait.")
public class HooksResource {
    @Inject
    private AnswerHooks answer;

    @Inject
    private Here here;

    /** Says which hooks are served, and what may be sent along. */
    @GET
    @Operation(summary = "Which hooks there are; open to everybody")
    @APIResponse(responseCode = "200", description = "{services: [{hook, id, title, description, prefetch}]}")
    public JsonObject discovery() {
        Wordbook words = new Wordbook(here.getLocale());
        JsonArrayBuilder services = JSON.createArrayBuilder();
        JsonObjectBuilder prefetch = JSON.createObjectBuilder();
        new TreeMap<>(Prefetch.TEMPLATES).forEach(prefetch::add);
        JsonObject templates = prefetch.build();
        for (Hook hook : Hook.values())
            services.add(JSON.createObjectBuilder()
                    .add("hook", hook.id())
                    .add("id", hook.id())
                    .add("title", words.of("api", "hooks.title." + hook.id()))
                    .add("description", words.of("api", "hooks.about." + hook.id()))
                    .add("prefetch", templates));
        return JSON.createObjectBuilder().add("services", services).build();
    }

    /** Advises the agent whom the calling system names on the customer whom it names. */
    @POST
    @Path("{id: [\\w-]+}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Ask for cards when a hook happens",
            description =
                    "Authorization: Bearer, a JWT signed by ES384 or RS384 with iss, aud (this very address), exp, iat and jti. Body:"
                            + " {hook, hookInstance, context: {userId (login), customerId (yours), …}, prefetch}. The context of"
                            + " renewal-due also has line and endDate, that of claim-closed line and closedOn, that of life-event"
                            + " lifeEvent and happenedOn. Of a customer whom the archive knows, the archive is used; of any other,"
                            + " prefetch: {customer, policies, claims, interactions, objections} with the names of imports, which is"
                            + " not stored; its cards have no uuid. Nor has what to do next.")
    @APIResponse(
            responseCode = "200",
            description =
                    "{cards: [{uuid, summary, detail (Markdown), indicator, source, links, overrideReasons, extension}]}, in the"
                            + " agent's language")
    @APIResponse(responseCode = "400", description = "The body does not fit; detail names the field.")
    @APIResponse(responseCode = "403", description = "The agent's role has no right to customers.")
    @APIResponse(
            responseCode = "404",
            description = "There is no such hook or agent, or the customer is not for the agent.")
    @APIResponse(responseCode = "412", description = "The archive does not know the customer, and prefetch lacks them.")
    public JsonObject ask(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            InputStream body)
            throws IOException {
        return answer.ask(id, authorization, body);
    }

    /** Takes what became of cards; a report that comes again changes nothing. */
    @POST
    @Path("{id: [\\w-]+}/feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Report that cards were accepted, overridden for a reason, or ignored",
            description =
                    "{feedback: [{card (uuid), outcome: accepted | overridden | ignored, overrideReason: {reason: {code},"
                            + " userComment}, outcomeTimestamp}]}, at most 100, all or none. It counts as said by the agent whom the"
                            + " card was shown to. A comment is kept of know-how; of an offer, the code.")
    @APIResponse(responseCode = "200", description = "All is taken, or was before.")
    @APIResponse(responseCode = "400", description = "The body does not fit; detail names the field.")
    @APIResponse(responseCode = "404", description = "There is no such hook, or no such card for this system.")
    public Response report(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            InputStream body)
            throws IOException {
        answer.report(id, authorization, body);
        return Response.ok().build();
    }
}
