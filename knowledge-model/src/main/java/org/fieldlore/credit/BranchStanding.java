package org.fieldlore.credit;

/**
 * A branch's place among all in a season.
 *
 * @param points of all its people together
 * @param people agents with an open account
 */
public record BranchStanding(int rank, String nameZh, String nameEn, long points, long people, boolean mine) {
    public String name(String lang) {
        return lang.startsWith("zh") ? nameZh : nameEn;
    }

    /** Points a head, rounded; by these the branches are ranked. */
    public long perHead() {
        return people == 0 ? 0 : Math.round((double) points / people);
    }
}
