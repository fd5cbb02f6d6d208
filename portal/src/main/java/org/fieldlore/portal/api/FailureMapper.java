package org.fieldlore.portal.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.graph.QueryRefused;
import org.fieldlore.portal.api.jose.TokenRefused;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Refusal;

/**
 * Every failure as a problem detail. A refusal is told in words: 404 for what is not there, 403 for what is not theirs, 401 for a
 * token that proves nothing, 412 for a customer of whom nobody tells anything, 413 for a body that is too
 * large, 429 for who calls too often, else 422. What is our fault is logged and not explained.
 */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @Inject
    private Words words;

    @Override
    public Response toResponse(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refused(refusal);
        if (failure instanceof WebApplicationException web) {
            Response.StatusType status = web.getResponse().getStatusInfo();
            String key = status.getReasonPhrase().replace(" ", "");
            return Problem.of(status.getStatusCode(), key, status.getReasonPhrase(), List.of());
        }
        if (failure instanceof IllegalArgumentException)
            return Problem.of(400, "BadRequest", String.valueOf(failure.getMessage()), List.of());
        LOG.log(Level.SEVERE, "a call of the API failed", failure);
        return Problem.of(500, "Failure", "This was our fault; it has been logged.", List.of());
    }

    private Response refused(Refusal refusal) {
        Response told = Problem.of(status(refusal), refusal.key(), words.of(refusal), refusal.facts());
        if (refusal instanceof TokenRefused)
            return Response.fromResponse(told)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Fieldlore\", error=\"invalid_token\"")
                    .build();
        if (refusal instanceof TooManyCalls often)
            return Response.fromResponse(told)
                    .header(HttpHeaders.RETRY_AFTER, often.seconds())
                    .build();
        return told;
    }

    private static int status(Refusal refusal) {
        if (refusal instanceof NotFound) return 404;
        if (refusal instanceof NotAllowed) return 403;
        if (refusal instanceof TokenRefused) return 401;
        if (refusal instanceof PrefetchMissing) return 412;
        if (refusal instanceof BodyTooLarge) return 413;
        if (refusal instanceof TooManyCalls) return 429;
        return refusal instanceof QueryRefused asked && asked.later() ? 503 : 422;
    }
}
