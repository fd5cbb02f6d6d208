package org.fieldlore.customer;

import java.util.List;

/**
 * What became of a batch.
 *
 * @param findings rows refused, and rows kept with a reservation
 */
public record Kept(
        Count customers,
        Count policies,
        Count claims,
        Count interactions,
        Count households,
        Count records,
        List<Finding> findings) {

    /** Rows of one kind by what became of them. */
    public record Count(int inserted, int changed, int unchanged, int refused) {
        public int total() {
            return inserted + changed + unchanged + refused;
        }
    }

    /**
     * Word about one row.
     *
     * @param refused whether nothing of the row was kept
     * @param code UNKNOWN_CUSTOMER, UNKNOWN_POLICY (refused), UNKNOWN_AGENT (kept without the agent), or the key of a refusal
     * @param detail the value in question or what was wrong with it
     */
    public record Finding(String place, String externalId, boolean refused, String code, String detail) {}

    public List<Finding> refusals() {
        return findings.stream().filter(Finding::refused).toList();
    }
}
