package org.fieldlore.knowledge;

import java.util.List;

/**
 * What stands between a draft and its reviewers.
 *
 * @param titleMissing whether the title is missing or too short
 * @param missing sections that the kind needs and that are empty, in reading order
 * @param found what points to a person and was not declared harmless, in reading order
 */
public record DraftCheck(boolean titleMissing, List<Section> missing, List<Found> found) {
    public boolean passes() {
        return !titleMissing && missing.isEmpty() && found.isEmpty();
    }
}
