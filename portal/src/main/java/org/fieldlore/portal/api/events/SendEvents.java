package org.fieldlore.portal.api.events;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fieldlore.advice.elsewhere.CardEvent;
import org.fieldlore.advice.elsewhere.CardEvents;
import org.fieldlore.advice.elsewhere.SignEvents;
import org.fieldlore.customer.HouseSecret;
import org.fieldlore.portal.api.CardKey;
import org.fieldlore.portal.api.jose.CallingSystem;
import org.fieldlore.portal.api.jose.DeclaredSystems;
import org.fieldlore.portal.api.jose.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is due to the systems that are to be told, each event in a request of its own, signed after Standard Webhooks: the
 * headers webhook-id, webhook-timestamp and webhook-signature, which is "v1a," and an Ed25519 signature over id, timestamp and body. At
 * least once: an event whose answer is lost is sent again under the same id. A system that does not answer holds up no other.
 */
@Dependent
public class SendEvents {
    private static final int BATCH = 200;

    /** By which a receiver says that it wants no more. */
    private static final int GONE = 410;

    private final CardEvents events;
    private final SignEvents sign;
    private final DeclaredSystems systems;
    private final HouseSecret secret;
    private final Post post;
    private final Clock clock;

    @Inject
    public SendEvents(
            CardEvents events, SignEvents sign, DeclaredSystems systems, HouseSecret secret, Post post, Clock clock) {
        this.events = events;
        this.sign = sign;
        this.systems = systems;
        this.secret = secret;
        this.post = post;
        this.clock = clock;
    }

    /** Sends what is due, until a system fails: the rest of its events waits. */
    public void run() {
        Set<String> failing = new HashSet<>();
        for (CardEvent event : events.due(BATCH))
            if (!failing.contains(event.system()) && !sent(event)) failing.add(event.system());
    }

    private boolean sent(CardEvent event) {
        try {
            CallingSystem system = systems.byName(event.system()).orElse(null);
            Webhook webhook = system == null ? null : system.webhook();
            if (system == null || webhook == null) return failed(event, "no webhook is declared", false);
            if (!webhook.events().contains(EventJson.name(event))) {
                events.drop(event.id());
                return true;
            }
            String body = body(event, system);
            int status = post.send(webhook.address(), headers(event, body), body);
            if (status / 100 != 2) return failed(event, "HTTP " + status, status == GONE);
            events.delivered(event.id(), "HTTP " + status);
            return true;
        } catch (IOException e) {
            return failed(event, e.getClass().getSimpleName() + told(e.getMessage()), false);
        } catch (IllegalStateException wronglyDeclared) {
            return failed(event, String.valueOf(wronglyDeclared.getMessage()), false);
        } catch (InterruptedException e) {
            // The server stops; the event stays due.
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String told(@Nullable String message) {
        return message == null ? "" : ": " + message;
    }

    private boolean failed(CardEvent event, String answer, boolean forGood) {
        events.failed(event.id(), answer, forGood);
        return false;
    }

    private String body(CardEvent event, CallingSystem system) {
        CardKey keys = new CardKey(secret.bytes(), system.issuer());
        return EventJson.of(event, keys.of(event.showing()), system.address()).toString();
    }

    private Map<String, String> headers(CardEvent event, String body) {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        String signed = event.id() + "." + seconds + "." + body;
        byte[] signature = sign.sign(signed.getBytes(StandardCharsets.UTF_8));
        return Map.of(
                "Content-Type",
                EventJson.MEDIA_TYPE + "; charset=UTF-8",
                "webhook-id",
                event.id(),
                "webhook-timestamp",
                seconds,
                "webhook-signature",
                "v1a," + Base64.getEncoder().encodeToString(signature));
    }
}
