package org.fieldlore.portal.office;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is in force.
 *
 * @param value null for a secret
 * @param origin where it was set
 */
public record Setting(String key, @Nullable String value, Origin origin) {
    private static final String OURS = "fieldlore.";
    private static final List<String> SECRETS = List.of("password", "secret", "token", "credential");

    /** The value in pieces between which a line may break. */
    public List<String> pieces() {
        return value == null ? List.of() : List.of(value.split("(?<=[;/&?,])"));
    }

    /** Where a setting can come from. */
    public enum Origin {
        DEFAULT,
        ENVIRONMENT,
        SYSTEM_PROPERTY,
        OTHER
    }

    /** All settings of Fieldlore in the order of their keys. */
    static List<Setting> all(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(key -> key.startsWith(OURS))
                .distinct()
                .sorted()
                .map(key -> of(key, config.getConfigValue(key)))
                .toList();
    }

    private static Setting of(String key, ConfigValue found) {
        String value = found.getValue();
        return new Setting(
                key,
                secret(key) || value == null ? null : bare(value),
                origin(found.getSourceName(), found.getSourceOrdinal()));
    }

    static boolean secret(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    /** An address without the parameters that may name a password. */
    static String bare(String value) {
        return value.replaceAll("(?i)(password|pwd|secret)=[^&;]*", "$1=…");
    }

    /** Told by the ordinal where it has its usual value (MicroProfile Config 3.1), else by the name of the source. */
    static Origin origin(@Nullable String source, int ordinal) {
        String name = source == null ? "" : source.toLowerCase(Locale.ROOT);
        if (ordinal == ConfigSource.DEFAULT_ORDINAL || name.contains("microprofile-config")) return Origin.DEFAULT;
        if (name.contains("env")) return Origin.ENVIRONMENT;
        if (name.contains("system")) return Origin.SYSTEM_PROPERTY;
        return Origin.OTHER;
    }
}
