package org.fieldlore.portal.boot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.fieldlore.shared.Outbox;

/** Says whether the database answers, and how far the projections lag behind it. A lag alone turns nobody away. */
@Readiness
@ApplicationScoped
public class OutboxHealth implements HealthCheck {
    @Inject
    private Outbox outbox;

    @Override
    public HealthCheckResponse call() {
        Outbox.Lag lag = outbox.lag();
        return HealthCheckResponse.named("outbox")
                .withData("entries", lag.entries())
                .withData("oldestSeconds", lag.oldest().toSeconds())
                .up()
                .build();
    }
}
