package org.fieldlore.portal.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.fieldlore.portal.shell.Words;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Refusal;

/** Tells callers of the API what a refusal tells people: 404 for what is not there, 403 for what is not theirs, else 422. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Inject
    private Words words;

    @Override
    public Response toResponse(Refusal refusal) {
        int status = refusal instanceof NotFound ? 404 : refusal instanceof NotAllowed ? 403 : 422;
        return Problem.of(status, refusal.key(), words.of(refusal), refusal.facts());
    }
}
