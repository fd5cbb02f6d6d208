package org.fieldlore.ingest.clean;

import static org.fieldlore.shared.Jsons.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The spellings under which codes are known: {@code female}, {@code 女} and {@code 女性} are all F. The list lies beside
 * this class as {@code codes.json}: kind of code, code, spellings.
 */
public final class KnownCodes {

    private static final Map<String, Map<String, String>> KINDS = read();

    private KnownCodes() {}

    /**
     * Find the code for a spelling; letter case, width and blanks do not matter. A code is its own spelling.
     *
     * @param kind such as gender, maritalStatus, education
     * @return nothing if the spelling is not known
     */
    public static Optional<String> code(String kind, String spelling) {
        return Optional.ofNullable(KINDS.getOrDefault(kind, Map.of()).get(key(spelling)));
    }

    private static String key(String spelling) {
        return HalfWidth.of(spelling).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }

    private static Map<String, Map<String, String>> read() {
        try (InputStream in = KnownCodes.class.getResourceAsStream("codes.json");
                JsonReader reader = JSON.createReader(in)) {
            Map<String, Map<String, String>> kinds = new HashMap<>();
            reader.readObject().forEach((kind, codes) -> kinds.put(kind, spellings(codes.asJsonObject())));
            return kinds;
        } catch (IOException e) {
            throw new UncheckedIOException("codes.json cannot be read", e);
        }
    }

    private static Map<String, String> spellings(JsonObject codes) {
        Map<String, String> spellings = new HashMap<>();
        codes.forEach((code, known) -> {
            spellings.put(key(code), code);
            known.asJsonArray()
                    .getValuesAs(JsonString.class)
                    .forEach(spelling -> spellings.put(key(spelling.getString()), code));
        });
        return spellings;
    }
}
