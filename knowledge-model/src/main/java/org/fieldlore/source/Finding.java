package org.fieldlore.source;

import java.util.Map;

/**
 * Something in an import that whoever delivered it should know.
 *
 * @param file name of the file
 * @param place where in it, for example a line, sheet or page
 * @param code names it; the words come from a bundle
 * @param facts what the words need, by name
 * @param original the row or value as it was delivered; stored up to 4,000 characters
 */
public record Finding(
        String file, String place, Severity severity, String code, Map<String, String> facts, String original) {
    public Finding {
        facts = Map.copyOf(facts);
    }
}
