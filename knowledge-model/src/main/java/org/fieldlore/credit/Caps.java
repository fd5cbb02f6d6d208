package org.fieldlore.credit;

/**
 * How much may count at most; 0 is no limit. Counted are the points of events, by the author's side, before they are shared.
 *
 * @param day points of one author a day
 * @param pair points that one colleague brings one author a calendar month
 * @param team points of all authors of a branch a day
 */
public record Caps(int day, int pair, int team) {
    private static final int MOST = 1_000_000;

    public Caps {
        for (int cap : new int[] {day, pair, team}) if (cap < 0 || cap > MOST) throw new PointsOutOfRange(cap, MOST);
    }

    static final Caps NONE = new Caps(0, 0, 0);
}
