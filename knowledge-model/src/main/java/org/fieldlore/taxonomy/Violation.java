package org.fieldlore.taxonomy;

/**
 * A rule that a vocabulary file breaks.
 *
 * @param focus IRI of the concept or scheme that breaks it
 * @param path property that it is about, or empty
 * @param zh what is wrong, in Chinese
 * @param en what is wrong, in English
 */
public record Violation(String focus, String path, String zh, String en) {
    /** What is wrong, in a language: Chinese for "zh", English for any other. */
    public String message(String lang) {
        return lang.startsWith("zh") ? zh : en;
    }
}
