package org.fieldlore.privacy;

/**
 * A part of a text that points to a person.
 *
 * @param from the first character of it, counted from 0
 * @param to the character behind its last one
 * @param text the part as it is written
 * @param sure whether it can be nothing else; what is not sure may be declared harmless by a person
 */
public record Trace(PersonalKind kind, int from, int to, String text, boolean sure) {
    boolean overlaps(Trace other) {
        return from < other.to && other.from < to;
    }
}
