package org.fieldlore.advice.offer;

/**
 * A time that was watched, such as from the first sale until the second.
 *
 * @param days how long, at least 0
 * @param ended whether what was waited for happened then; else it had not happened when last looked
 * @param many how often this was seen, at least 1
 */
public record Spell(double days, boolean ended, int many) {
    public Spell {
        if (!(days >= 0)) throw new IllegalArgumentException("days must be at least 0, was " + days);
        if (many < 1) throw new IllegalArgumentException("many must be at least 1, was " + many);
    }

    public Spell(double days, boolean ended) {
        this(days, ended, 1);
    }
}
