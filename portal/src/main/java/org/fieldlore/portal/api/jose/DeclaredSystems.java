package org.fieldlore.portal.api.jose;

import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The systems that may ask for advice: those that whoever runs the server declares in a file, each by {@code NAME.issuer},
 * {@code NAME.address} and {@code NAME.keys}, a file with its public keys as a JWK set (RFC 7517), beside this one unless its path is
 * absolute. One that is to be told of its cards also has {@code NAME.webhook}, and {@code NAME.events} unless it wants all. Both are read anew each time, so that a key can be changed without a restart; no key is ever fetched from an address.
 */
@Dependent
public class DeclaredSystems {
    /** The file in which systems are declared; it need not exist. */
    public static final String DECLARED = "fieldlore.hooks.systems";

    private static final String ISSUER = ".issuer";

    private final Path file;

    @Inject
    public DeclaredSystems(@ConfigProperty(name = DECLARED) String file) {
        this.file = Path.of(file).toAbsolutePath();
    }

    /** Returns the system that calls itself so, or nothing; what is declared wrongly is a failure that names the file. */
    Optional<CallingSystem> byIssuer(String issuer) {
        Properties declared = declared();
        return names(declared).stream()
                .filter(name -> declared.getProperty(name + ISSUER).strip().equals(issuer))
                .findFirst()
                .map(name -> system(name, declared));
    }

    /** Returns the system of that name, or nothing; what is declared wrongly is a failure that says what. */
    public Optional<CallingSystem> byName(String name) {
        Properties declared = declared();
        return names(declared).contains(name) ? Optional.of(system(name, declared)) : Optional.empty();
    }

    /** Returns the names of all, in their order. */
    public List<String> names() {
        return names(declared());
    }

    private static List<String> names(Properties declared) {
        return declared.stringPropertyNames().stream()
                .filter(key -> key.endsWith(ISSUER))
                .map(key -> key.substring(0, key.length() - ISSUER.length()))
                .sorted()
                .toList();
    }

    private Properties declared() {
        Properties declared = new Properties();
        if (!Files.exists(file)) return declared;
        try (Reader text = Files.newBufferedReader(file)) {
            declared.load(text);
        } catch (IOException e) {
            throw new IllegalStateException(file + " cannot be read", e);
        }
        return declared;
    }

    private CallingSystem system(String name, Properties declared) {
        Path keys = file.resolveSibling(needed(declared, name + ".keys"));
        try {
            String address = needed(declared, name + ".address").replaceAll("/+$", "");
            String webhook = declared.getProperty(name + ".webhook", "").strip();
            return new CallingSystem(
                    name,
                    needed(declared, name + ISSUER),
                    address,
                    JWKSet.parse(Files.readString(keys)),
                    webhook.isEmpty() ? null : Webhook.of(webhook, declared.getProperty(name + ".events")));
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("the keys in " + keys + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(name + " in " + file + ": " + e.getMessage(), e);
        }
    }

    private String needed(Properties declared, String key) {
        String value = declared.getProperty(key, "").strip();
        if (value.isEmpty()) throw new IllegalStateException(key + " is missing in " + file);
        return value;
    }
}
