package org.fieldlore.portal.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Turns a refusal that an action threw into a message on the same page, with everything that was typed still in place. Whoever
 * opens a page of what is not there, or not for them, gets the page that says so. All other exceptions go on to the error page.
 */
public class RefusalHandlerFactory extends ExceptionHandlerFactory {
    public RefusalHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalHandler(getWrapped().getExceptionHandler());
    }

    private static final class RefusalHandler extends ExceptionHandlerWrapper {
        RefusalHandler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            FacesContext faces = FacesContext.getCurrentInstance();
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                Optional<Refusal> refusal = refusalIn(events.next().getContext().getException());
                if (refusal.isEmpty()) continue;
                boolean opening =
                        !faces.isPostback() && !faces.getExternalContext().isResponseCommitted();
                int status = opening ? status(refusal.get()) : 0;
                if (status > 0) turnAway(faces, status);
                else tell(faces, refusal.get());
                events.remove();
            }
            getWrapped().handle();
        }

        private static int status(Refusal refusal) {
            if (refusal instanceof NotFound) return HttpServletResponse.SC_NOT_FOUND;
            return refusal instanceof NotAllowed ? HttpServletResponse.SC_FORBIDDEN : 0;
        }

        private static void turnAway(FacesContext faces, int status) {
            try {
                faces.getExternalContext().responseSendError(status, null);
                faces.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException("the answer " + status + " could not be sent", e);
            }
        }

        private static void tell(FacesContext faces, Refusal refusal) {
            String text = CDI.current().select(Words.class).get().of(refusal);
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
        }

        private static Optional<Refusal> refusalIn(@Nullable Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause())
                if (cause instanceof Refusal refusal) return Optional.of(refusal);
            return Optional.empty();
        }
    }
}
