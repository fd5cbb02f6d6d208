package org.fieldlore.taxonomy;

/** A side of the trade that concepts are ordered by, such as life events or products. */
public record Scheme(String code, String zh, String en) {
    /** The name in a language: Chinese for "zh", English for any other. */
    public String label(String lang) {
        return lang.startsWith("zh") ? zh : en;
    }
}
