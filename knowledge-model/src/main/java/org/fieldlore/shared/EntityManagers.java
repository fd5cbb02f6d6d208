package org.fieldlore.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/** Hands out the one persistence context and the one clock, so that use cases can ask for them in their constructor. */
@ApplicationScoped
class EntityManagers {
    @Produces
    @PersistenceContext(unitName = "fieldlore")
    private EntityManager em;

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.systemUTC();
    }
}
