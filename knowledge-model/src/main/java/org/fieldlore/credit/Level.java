package org.fieldlore.credit;

/** A name for having earned so many points. */
public record Level(int points, String nameZh, String nameEn) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }
}
