package org.fieldlore.portal.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fieldlore.advice.Occasion;
import org.fieldlore.advice.Told;
import org.fieldlore.customer.CustomerKind;
import org.fieldlore.customer.LifeEventKind;
import org.fieldlore.customer.Line;
import org.fieldlore.customer.Renewal;
import org.fieldlore.customer.UsePurpose;
import org.fieldlore.shared.NotFound;
import org.junit.jupiter.api.Test;

class HookRequestTest {
    private static final String PROFILE = """
            {"customer": {"externalId": "x-1", "kind": "INDIVIDUAL", "name": "无名", "idNumber": "110101199003078515",
              "birthDate": "1990-03-07", "children": 1},
             "policies": [{"externalId": "p-1", "line": "MOTOR", "product": "车险", "endDate": "2026-12-01", "renewal": "RENEWING"},
               {"externalId": "p-2", "line": "HOME", "status": "LAPSED"}],
             "claims": [{"externalId": "c-1", "policy": "p-2", "occurredOn": "2026-05-01"}],
             "interactions": [{"at": "2026-06-20T10:00:00+08:00", "kind": "CALL", "text": "问涨价"}],
             "objections": ["MARKETING"]}""";

    @Test
    void a_customer_is_looked_at_without_an_occasion_or_a_profile() {
        HookRequest request = read(Hook.CUSTOMER_VIEW, "", null);

        assertThat(request).isEqualTo(new HookRequest("agent", "c-1", null, null));
    }

    @Test
    void each_hook_tells_of_its_occasion() {
        assertThat(read(Hook.RENEWAL_DUE, ",\"line\":\"MOTOR\",\"endDate\":\"2026-12-01\"", null)
                        .occasion())
                .isEqualTo(Occasion.renewalDue(Line.MOTOR, LocalDate.of(2026, 12, 1)));
        assertThat(read(Hook.CLAIM_CLOSED, ",\"line\":\"HOME\",\"closedOn\":\"2026-11-01\"", null)
                        .occasion())
                .isEqualTo(Occasion.claimClosed(Line.HOME, LocalDate.of(2026, 11, 1)));
        assertThat(read(Hook.LIFE_EVENT, ",\"lifeEvent\":\"MOVE\",\"happenedOn\":\"2026-11-01\"", null)
                        .occasion())
                .isEqualTo(Occasion.lifeEvent(LifeEventKind.MOVE, LocalDate.of(2026, 11, 1)));
    }

    @Test
    void a_profile_is_read_with_the_names_of_imports_and_without_names_and_numbers() {
        Told told = Objects.requireNonNull(read(Hook.CUSTOMER_VIEW, "", PROFILE).told());

        assertThat(told.kind()).isEqualTo(CustomerKind.INDIVIDUAL);
        assertThat(told.birthDate()).isEqualTo(LocalDate.of(1990, 3, 7));
        assertThat(told.policies())
                .containsExactly(new Told.Policy(Line.MOTOR, "车险", LocalDate.of(2026, 12, 1), Renewal.RENEWING));
        assertThat(told.claims()).containsExactly(new Told.Claim(LocalDate.of(2026, 5, 1), Line.HOME));
        assertThat(told.contacts()).containsExactly(new Told.Contact(Instant.parse("2026-06-20T02:00:00Z"), "问涨价"));
        assertThat(told.objections()).containsExactly(UsePurpose.MARKETING);
        assertThat(told.toString()).doesNotContain("无名").doesNotContain("110101");
    }

    @Test
    void what_does_not_fit_is_told_by_its_place() {
        assertThatThrownBy(() -> Hook.of("patient-view")).isInstanceOf(NotFound.class);
        refused("{", "JSON object");
        refused("{\"hook\":\"patient-view\"}", "hook must be customer-view here, was patient-view");
        refused(body("x", "{}"), "hookInstance must be a UUID");
        refused(body(UUID, "[]"), "context must be an object");
        refused(body(UUID, "{\"userId\":\"agent\"}"), "customerId is missing");
        refused(body(UUID, "{\"patientId\":\"1\"}"), "unknown field context.patientId");
        refusedProfile("{\"customer\":{}}", "prefetch.customer.kind is missing");
        refusedProfile("{\"customer\":{\"kind\":\"PERSON\"}}", "prefetch.customer.kind must be one of");
        refusedProfile("{\"customer\":{\"kind\":\"INDIVIDUAL\",\"born\":1}}", "unknown field prefetch.customer.born");
        refusedProfile("{\"patient\":{}}", "unknown field prefetch.patient");
        String known = "{\"customer\":{\"kind\":\"INDIVIDUAL\"},";
        refusedProfile(known + "\"policies\":[{}]}", "prefetch.policies[0].line is missing");
        refusedProfile(known + "\"policies\":[1]}", "prefetch.policies must be an array of objects");
        refusedProfile(
                known + "\"claims\":[{\"policy\":\"p\",\"occurredOn\":\"2026-01-01\"}]}",
                "the policy p, which is not in prefetch.policies");
        refusedProfile(
                known + "\"interactions\":[{\"at\":\"gestern\",\"text\":\"x\"}]}",
                "prefetch.interactions[0].at must be a moment");
        refusedProfile(known + "\"objections\":[\"ALL\"]}", "prefetch.objections must be one of");
    }

    private static final String UUID = "2f1b0c6e-7f8a-4c19-9d2a-0a5a4f8c9b10";

    private static HookRequest read(Hook hook, String more, @org.jspecify.annotations.Nullable String prefetch) {
        return HookRequest.read(
                hook,
                "{\"hook\":\"" + hook.id() + "\",\"hookInstance\":\"" + UUID
                        + "\",\"context\":{\"userId\":\"agent\",\"customerId\":\"c-1\"" + more + "}"
                        + (prefetch == null ? "" : ",\"prefetch\":" + prefetch) + "}");
    }

    private static String body(String instance, String context) {
        return "{\"hook\":\"customer-view\",\"hookInstance\":\"" + instance + "\",\"context\":" + context + "}";
    }

    private static void refused(String json, String words) {
        assertThatThrownBy(() -> HookRequest.read(Hook.CUSTOMER_VIEW, json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    private static void refusedProfile(String prefetch, String words) {
        assertThatThrownBy(() -> read(Hook.CUSTOMER_VIEW, "", prefetch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }
}
