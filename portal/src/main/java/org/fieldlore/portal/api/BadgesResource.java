package org.fieldlore.portal.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldlore.credit.SignBadge;
import org.fieldlore.portal.honours.BadgeJwt;

/** What others need to check a badge that somebody shows them; open to everybody. */
@Path("badges")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class BadgesResource {
    @Inject
    private SignBadge sign;

    @GET
    @Path("key")
    @Operation(summary = "Read the public key that signed badges carry, as a JSON Web Key; needs no account")
    public JsonObject key() {
        return BadgeJwt.jwk(sign.key());
    }
}
