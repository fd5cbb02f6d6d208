package org.fieldlore.portal.shell;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import java.util.Iterator;
import java.util.Optional;
import org.fieldlore.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Turns a refusal that an action threw into a message on the same page, with everything that was typed still in place. All
 * other exceptions go on to the error page.
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
                String text = CDI.current().select(Words.class).get().of(refusal.get());
                faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
                faces.validationFailed();
                events.remove();
            }
            getWrapped().handle();
        }

        private static Optional<Refusal> refusalIn(@Nullable Throwable thrown) {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause())
                if (cause instanceof Refusal refusal) return Optional.of(refusal);
            return Optional.empty();
        }
    }
}
