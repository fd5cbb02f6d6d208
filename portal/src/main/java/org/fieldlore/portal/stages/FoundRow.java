package org.fieldlore.portal.stages;

import java.util.List;
import org.fieldlore.rule.Finding;

/**
 * Something weak about the rules, as the page shows it.
 *
 * @param number counted from 0, in the order in which it is shown
 * @param example a customer whom it is about; empty when there is none
 * @param stops whether rules cannot be saved with it
 */
public record FoundRow(int number, Finding.Kind kind, String says, String example, List<Integer> rules, boolean stops) {
    static FoundRow of(int number, Finding found, RuleText text) {
        return new FoundRow(
                number,
                found.kind(),
                text.found(found),
                text.example(found.example()),
                found.rules(),
                found.kind() == Finding.Kind.CONTRADICTION || found.kind() == Finding.Kind.OVERLAP);
    }
}
