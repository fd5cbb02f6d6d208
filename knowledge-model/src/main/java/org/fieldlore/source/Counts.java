package org.fieldlore.source;

/**
 * How far an import is, in rows or files.
 *
 * @param total how many there are, or 0 while that is unknown
 * @param done how many were looked at
 * @param accepted how many were taken as delivered, including those that were there already
 * @param changed how many were taken otherwise than delivered
 * @param refused how many were not taken
 */
public record Counts(int total, int done, int accepted, int changed, int refused) {
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    public Counts {
        if (total < 0 || done < 0 || accepted < 0 || changed < 0 || refused < 0)
            throw new IllegalArgumentException("counts must be 0 or more");
    }

    /** Share done, 0..1; 0 while the total is unknown. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) done / total);
    }
}
