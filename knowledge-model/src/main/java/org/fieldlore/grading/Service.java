package org.fieldlore.grading;

/** Something we do for customers beside insuring them. */
public record Service(long id, String zh, String en, boolean active) {
    public String name(String lang) {
        return lang.startsWith("zh") ? zh : en;
    }
}
