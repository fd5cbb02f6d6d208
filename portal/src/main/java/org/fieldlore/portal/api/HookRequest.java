package org.fieldlore.portal.api;

import java.util.Set;
import org.fieldlore.advice.Occasion;
import org.fieldlore.advice.Told;
import org.jspecify.annotations.Nullable;

/**
 * What another system asks at a hook, as CDS Hooks has it.
 *
 * @param user login of the agent who is to be advised
 * @param customer the customer's id in the calling system
 * @param occasion what gives rise to it; null when the customer is just looked at
 * @param told what the calling system tells of the customer; null when it tells nothing
 */
record HookRequest(
        String user,
        String customer,
        @Nullable Occasion occasion,
        @Nullable Told told) {
    private static final Set<String> FIELDS =
            Set.of("hook", "hookInstance", "context", "prefetch", "extension", "fhirServer", "fhirAuthorization");

    static HookRequest read(Hook hook, String json) {
        Body body = Body.of(json, FIELDS);
        if (!body.text("hook").equals(hook.id()))
            throw new IllegalArgumentException("hook must be " + hook.id() + " here, was " + body.text("hook"));
        body.uuid("hookInstance");
        Body context = body.object("context", hook.fields());
        return new HookRequest(
                context.text(Hook.USER),
                context.text(Hook.CUSTOMER),
                hook.occasion(context),
                Prefetch.read(body.objectOrNull("prefetch", Prefetch.KEYS)));
    }
}
