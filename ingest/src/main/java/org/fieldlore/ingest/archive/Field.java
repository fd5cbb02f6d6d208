package org.fieldlore.ingest.archive;

/**
 * A field that a mapping can fill.
 *
 * @param required whether a record without it is refused
 * @param codes for coded fields, the kind of code as {@code KnownCodes} names it; else empty
 */
public record Field(String name, FieldKind kind, boolean required, String codes) {

    static Field of(String name, FieldKind kind) {
        return new Field(name, kind, false, "");
    }

    static Field needed(String name, FieldKind kind) {
        return new Field(name, kind, true, "");
    }

    static Field coded(String name, String codes) {
        return new Field(name, FieldKind.CODE, false, codes);
    }

    static Field codeNeeded(String name, String codes) {
        return new Field(name, FieldKind.CODE, true, codes);
    }
}
