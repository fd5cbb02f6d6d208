package org.fieldlore.portal.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fieldlore.ingest.extract.DocumentReader;

/** Says how the processes are that read documents. They start with the first document, so none is fine; nobody is turned away. */
@Readiness
@ApplicationScoped
public class ReaderHealth implements HealthCheck {
    @Inject
    private DocumentReader reader;

    @Override
    public HealthCheckResponse call() {
        var health = reader.health();
        return HealthCheckResponse.named("reader")
                .withData("processes", health.processes())
                .withData("alive", health.alive())
                .withData("restarts", health.restarts())
                .withData("read", health.read())
                .withData("unreadable", health.unreadable())
                .up()
                .build();
    }
}
