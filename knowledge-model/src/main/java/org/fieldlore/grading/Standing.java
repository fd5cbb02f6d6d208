package org.fieldlore.grading;

import java.time.Instant;
import java.util.List;
import org.fieldlore.customer.Quadrant;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands, and what is due for it.
 *
 * @param given the services in use, what is due first
 */
public record Standing(Grade ability, Grade willingness, List<Given> given) {
    public Quadrant quadrant() {
        return Quadrant.of(ability.level(), willingness.level());
    }

    /**
     * A service for this customer.
     *
     * @param last when it was given last; null when it never was
     */
    public record Given(
            Service service,
            Entitlement entitlement,
            @Nullable Instant last) {}
}
