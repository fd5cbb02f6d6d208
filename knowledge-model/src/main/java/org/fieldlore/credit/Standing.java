package org.fieldlore.credit;

/**
 * Someone's place among colleagues in a period.
 *
 * @param rank from 1; equal points share a rank
 * @param points sum of the period, above 0
 * @param adopted items adopted in the period
 * @param uses points-worthy uses and helps by colleagues in the period
 * @param me whether it is the one who asks
 */
public record Standing(
        int rank, Person person, String branchZh, String branchEn, long points, long adopted, long uses, boolean me) {
    /** The branch's name as readers of a language write it. */
    public String branch(String lang) {
        return lang.startsWith("zh") ? branchZh : branchEn;
    }
}
