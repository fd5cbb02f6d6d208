package org.fieldlore.portal.api;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A problem detail as RFC 9457 has it: type, title, status, detail, and the facts of a refusal. */
final class Problem {
    private static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    static Response of(int status, String key, String detail, List<?> facts) {
        JsonArrayBuilder values = JSON.createArrayBuilder();
        facts.forEach(fact -> values.add(String.valueOf(fact)));
        JsonObject body = JSON.createObjectBuilder()
                .add("type", "https://fieldlore.org/problems/" + key)
                .add("title", key)
                .add("status", status)
                .add("detail", detail)
                .add("facts", values)
                .build();
        return Response.status(status).type(MEDIA_TYPE).entity(body).build();
    }
}
