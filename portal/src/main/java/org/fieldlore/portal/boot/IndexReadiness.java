package org.fieldlore.portal.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fieldlore.search.IndexHealth;
import org.fieldlore.search.TextIndex;

/** Says whether the index can be opened, and what it holds. One that is still incomplete answers already and counts as ready. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
    @Inject
    private TextIndex index;

    @Override
    public HealthCheckResponse call() {
        try {
            IndexHealth health = index.health();
            return HealthCheckResponse.named("index")
                    .withData("documents", health.documents())
                    .withData("placed", health.placed())
                    .withData("schema", health.schema())
                    .withData("complete", health.complete())
                    .up()
                    .build();
        } catch (UncheckedIOException e) {
            return HealthCheckResponse.named("index")
                    .withData("error", String.valueOf(e.getMessage()))
                    .down()
                    .build();
        }
    }
}
