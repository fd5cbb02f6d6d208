package org.fieldlore.portal.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Every other failure as a problem detail; what is our fault is logged and not explained. */
@Provider
public class FailureMapper implements ExceptionMapper<Exception> {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class.getName());

    @jakarta.inject.Inject
    private RefusalMapper refusals;

    @Override
    public Response toResponse(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusals.toResponse(refusal);
        if (failure instanceof WebApplicationException web)
            return Problem.of(
                    web.getResponse().getStatus(),
                    reason(web.getResponse().getStatusInfo().getReasonPhrase()),
                    String.valueOf(web.getMessage()),
                    List.of());
        if (failure instanceof IllegalArgumentException)
            return Problem.of(400, "BadRequest", String.valueOf(failure.getMessage()), List.of());
        LOG.log(Level.SEVERE, "a call of the API failed", failure);
        return Problem.of(500, "Failure", "This was our fault; it has been logged.", List.of());
    }

    private static String reason(@Nullable String phrase) {
        return phrase == null ? "Failure" : phrase.replace(" ", "");
    }
}
