package org.fieldlore.portal.office;

import java.util.List;
import org.fieldlore.advice.elsewhere.CardEvents;
import org.fieldlore.portal.api.jose.CallingSystem;
import org.fieldlore.portal.api.jose.DeclaredSystems;
import org.fieldlore.portal.api.jose.Webhook;

/**
 * A calling system as the page shows it.
 *
 * @param issuer what it calls itself; empty when it is declared wrongly
 * @param webhook where it is told what becomes of its cards; empty when it is not
 * @param events of what it is told
 * @param fault what is wrong with its declaration; empty when nothing is
 */
public record SystemRow(
        String name, String issuer, String webhook, List<String> events, CardEvents.Standing standing, String fault) {
    static SystemRow of(String name, DeclaredSystems systems, CardEvents.Standing standing) {
        try {
            CallingSystem system = systems.byName(name).orElseThrow();
            Webhook webhook = system.webhook();
            return webhook == null
                    ? new SystemRow(name, system.issuer(), "", List.of(), standing, "")
                    : new SystemRow(
                            name,
                            system.issuer(),
                            webhook.address().toString(),
                            webhook.events().stream().sorted().toList(),
                            standing,
                            "");
        } catch (IllegalStateException wronglyDeclared) {
            return new SystemRow(name, "", "", List.of(), standing, String.valueOf(wronglyDeclared.getMessage()));
        }
    }
}
