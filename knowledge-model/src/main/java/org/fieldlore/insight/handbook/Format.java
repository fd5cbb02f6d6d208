package org.fieldlore.insight.handbook;

import java.util.Locale;

/** What a book is made as. */
public enum Format {
    PDF("application/pdf"),
    HTML("text/html;charset=UTF-8");

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As a file's name ends, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
