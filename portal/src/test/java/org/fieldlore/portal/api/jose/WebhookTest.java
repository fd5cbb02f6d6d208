package org.fieldlore.portal.api.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://crm.example.com/events",
                "https://10.0.0.7:8443/events",
                "http://localhost:8090/webhook",
                "http://127.0.0.1/x",
                "http://[::1]:99/x"
            })
    void an_address_over_tls_or_on_this_machine_is_taken(String address) {
        assertThat(Webhook.of(address, null).events()).containsExactlyInAnyOrder("card.recalled", "card.feedback");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example.com/events",
                "http://localhost.example.com/",
                "http://localhost@crm.example.com/",
                "https://user:word@crm.example.com/",
                "https://crm.example.com/#x",
                "file:///etc/passwd",
                "ftp://localhost/",
                "/events",
                "https:crm",
                "not an address"
            })
    void any_other_is_refused(String address) {
        assertThatThrownBy(() -> Webhook.of(address, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_system_may_want_some_events_alone_and_only_such_as_there_are() {
        assertThat(Webhook.of("https://crm.example.com/", " card.recalled ").events())
                .containsExactly("card.recalled");
        assertThatThrownBy(() -> Webhook.of("https://crm.example.com/", "card.sold"))
                .hasMessageContaining("card.recalled")
                .hasMessageContaining("card.sold");
    }

    @Test
    void systems_are_declared_with_their_webhook_and_what_is_wrong_is_told() throws IOException {
        Path file = folder.resolve("systems.properties");
        new Tokens().declare(file, "https://portal.example.com");
        DeclaredSystems systems = new DeclaredSystems(file.toString());
        assertThat(systems.names()).containsExactly("crm");
        assertThat(systems.byName("crm").orElseThrow().webhook()).isNull();
        assertThat(systems.byName("desk")).isEmpty();

        Files.writeString(file, "crm.webhook=http://crm.example.com/\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> systems.byName("crm"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("systems.properties")
                .hasMessageContaining("https");
        assertThat(new DeclaredSystems(folder.resolve("none").toString()).names())
                .isEmpty();
    }
}
