package org.fieldlore.portal.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.advice.Told;
import org.fieldlore.customer.ClaimFacts;
import org.fieldlore.customer.CustomerFacts;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.Education;
import org.fieldlore.customer.Gender;
import org.fieldlore.customer.InteractionFacts;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.MaritalStatus;
import org.fieldlore.customer.PolicyFacts;
import org.fieldlore.customer.PolicyStatus;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.Stage;
import org.fieldlore.customer.UsePurpose;
import org.jspecify.annotations.Nullable;

/**
 * Reads the profile that a calling system sends along: a customer with policies, claims and contacts, each under the names that
 * imports know. Of the customer's names and numbers nothing is read.
 */
final class Prefetch {
    /** What may be sent along, and where the calling system would find it. */
    static final Map<String, String> TEMPLATES = Map.of(
            "customer", "Customer/{{context.customerId}}",
            "policies", "Policy?customer={{context.customerId}}",
            "claims", "Claim?customer={{context.customerId}}",
            "interactions", "Interaction?customer={{context.customerId}}",
            "objections", "Objection?customer={{context.customerId}}");

    static final Set<String> KEYS = TEMPLATES.keySet();

    private static final Set<String> CUSTOMER = names(CustomerFacts.class);
    private static final Set<String> POLICY = names(PolicyFacts.class);
    private static final Set<String> CLAIM = names(ClaimFacts.class);
    private static final Set<String> INTERACTION = names(InteractionFacts.class);

    private Prefetch() {}

    /** What is told of the customer; null when that is nothing. */
    static @Nullable Told read(@Nullable Body prefetch) {
        Body customer = prefetch == null ? null : prefetch.objectOrNull("customer", CUSTOMER);
        if (prefetch == null || customer == null) return null;
        List<Body> policies = prefetch.objects("policies", POLICY);
        return new Told(
                customer.code("kind", CustomerKind.class),
                customer.codeOrNull("gender", Gender.class),
                customer.dayOrNull("birthDate"),
                customer.codeOrNull("maritalStatus", MaritalStatus.class),
                customer.wholeOrNull("children", 0, 30),
                customer.textOrNull("occupation"),
                customer.codeOrNull("education", Education.class),
                customer.textOrNull("city"),
                customer.codeOrNull("stage", Stage.class),
                customer.dayOrNull("since"),
                customer.wholeOrNull("satisfaction", 0, 10),
                policies.stream()
                        .filter(Prefetch::isInForce)
                        .map(policy -> new Told.Policy(
                                policy.code("line", Line.class),
                                policy.textOrNull("product"),
                                policy.dayOrNull("endDate"),
                                policy.codeOrNull("renewal", Renewal.class)))
                        .toList(),
                claims(prefetch.objects("claims", CLAIM), lines(policies)),
                prefetch.objects("interactions", INTERACTION).stream()
                        .map(contact -> new Told.Contact(contact.moment("at"), contact.text("text")))
                        .toList(),
                prefetch.list("objections").stream()
                        .map(purpose -> Asked.code("prefetch.objections", purpose, UsePurpose.class))
                        .collect(Collectors.toSet()));
    }

    private static boolean isInForce(Body policy) {
        PolicyStatus status = policy.codeOrNull("status", PolicyStatus.class);
        return status == null || status == PolicyStatus.IN_FORCE;
    }

    private static Map<String, Line> lines(List<Body> policies) {
        Map<String, Line> lines = new HashMap<>();
        for (Body policy : policies) {
            String id = policy.textOrNull("externalId");
            if (id != null) lines.put(id, policy.code("line", Line.class));
        }
        return lines;
    }

    private static List<Told.Claim> claims(List<Body> claims, Map<String, Line> lines) {
        return claims.stream()
                .map(claim -> {
                    String policy = claim.text("policy");
                    Line line = lines.get(policy);
                    if (line == null)
                        throw new IllegalArgumentException("prefetch.claims speak of the policy " + policy
                                + ", which is not in prefetch.policies");
                    return new Told.Claim(claim.day("occurredOn"), line);
                })
                .toList();
    }

    /** What can be said of one, as imports name it; not how gaps were filled. */
    private static Set<String> names(Class<? extends Record> facts) {
        return Arrays.stream(facts.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("filled") && !name.equals("own"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
