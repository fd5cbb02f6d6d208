package org.fieldlore.portal.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.advice.Occasion;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** When another system asks for advice. Each hook is served by the service of the same name. */
enum Hook {
    /** Somebody opens a customer. */
    CUSTOMER_VIEW,
    /** A policy ends soon. */
    RENEWAL_DUE("line", "endDate"),
    /** A claim was settled or refused. */
    CLAIM_CLOSED("line", "closedOn"),
    /** Something happened in the customer's life. */
    LIFE_EVENT("lifeEvent", "happenedOn");

    /** What every context has: the login of the agent, and the customer by the id of the calling system. */
    static final String USER = "userId";

    static final String CUSTOMER = "customerId";

    private final Set<String> fields;

    Hook(String... own) {
        this.fields = new TreeSet<>(Set.of(USER, CUSTOMER));
        this.fields.addAll(Set.of(own));
    }

    /** Its name in addresses and requests. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The hook of that name; refuses any other with {@link NotFound}. */
    static Hook of(String id) {
        return Arrays.stream(values())
                .filter(hook -> hook.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("hook", id));
    }

    /** The fields of its context. */
    Set<String> fields() {
        return fields;
    }

    /** What its context tells of the moment; null when it only names agent and customer. */
    @Nullable
    Occasion occasion(Body context) {
        return switch (this) {
            case CUSTOMER_VIEW -> null;
            case RENEWAL_DUE -> Occasion.renewalDue(context.code("line", Line.class), context.day("endDate"));
            case CLAIM_CLOSED -> Occasion.claimClosed(context.code("line", Line.class), context.day("closedOn"));
            case LIFE_EVENT ->
                Occasion.lifeEvent(context.code("lifeEvent", LifeEventKind.class), context.day("happenedOn"));
        };
    }
}
