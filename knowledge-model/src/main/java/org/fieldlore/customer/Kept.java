package org.fieldlore.customer;

import java.util.List;
import java.util.Map;

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
     * @param code UNKNOWN_CUSTOMER, UNKNOWN_POLICY (refused), UNKNOWN_AGENT (kept without the agent), OUTLIER
     *     (kept as it is), those of {@link OwnMisfit} (kept without that value), or the key of a refusal
     * @param detail the value in question or what was wrong with it
     * @param more what else there is to say of it: of an OUTLIER measure, usual and distance as {@link Outlier} has them; of
     *     a misfit its facts
     */
    public record Finding(
            String place, String externalId, boolean refused, String code, String detail, Map<String, String> more) {
        Finding(String place, String externalId, boolean refused, String code, String detail) {
            this(place, externalId, refused, code, detail, Map.of());
        }
    }

    public List<Finding> refusals() {
        return findings.stream().filter(Finding::refused).toList();
    }
}
