package org.fieldlore.portal.api.events;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Base64;
import org.fieldlore.advice.elsewhere.SignEvents;

/** The public key by which events are signed, as a JWK set (RFC 7517, with the keys of RFC 8037); open to everybody. */
@WebServlet("/.well-known/jwks.json")
public class EventKeys extends HttpServlet {
    @Inject
    private SignEvents sign;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/jwk-set+json");
        response.setHeader("Cache-Control", "public, max-age=300");
        response.getWriter().write(set(sign.key()).toString());
    }

    static JsonObject set(byte[] key) {
        return JSON.createObjectBuilder()
                .add(
                        "keys",
                        JSON.createArrayBuilder()
                                .add(JSON.createObjectBuilder()
                                        .add("kty", "OKP")
                                        .add("crv", "Ed25519")
                                        .add("kid", "events")
                                        .add("use", "sig")
                                        .add("alg", "EdDSA")
                                        .add(
                                                "x",
                                                Base64.getUrlEncoder()
                                                        .withoutPadding()
                                                        .encodeToString(key))))
                .build();
    }
}
