package org.fieldlore.portal.api.jose;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where a system wants to be told of its cards, and of what. The address is one that whoever runs the server declared, never one that
 * came with a call; it is called over TLS, unless it is on this very machine.
 *
 * @param events names of what it wants to be told, such as "card.recalled"
 */
public record Webhook(URI address, Set<String> events) {
    /** What there is to be told. */
    public static final List<String> EVENTS = List.of("card.recalled", "card.feedback");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    public Webhook {
        events = Set.copyOf(events);
    }

    /**
     * Reads what was declared; refuses what is no such address or event with an {@link IllegalArgumentException}.
     *
     * @param events names with spaces or commas between them; all there are when null
     */
    static Webhook of(String address, @Nullable String events) {
        Set<String> wanted = new TreeSet<>(EVENTS);
        if (events != null) {
            wanted = new TreeSet<>(Arrays.asList(events.strip().split("[\\s,]+")));
            if (!EVENTS.containsAll(wanted))
                throw new IllegalArgumentException("events must be of " + EVENTS + ", were " + events);
        }
        URI uri = URI.create(address);
        boolean safe = uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && ("https".equals(uri.getScheme())
                        || "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost()));
        if (!safe)
            throw new IllegalArgumentException(
                    "webhook must be an https address, or an http address of this machine, was " + address);
        return new Webhook(uri, wanted);
    }
}
