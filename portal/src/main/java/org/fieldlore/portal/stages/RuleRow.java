package org.fieldlore.portal.stages;

import java.util.List;
import java.util.Locale;
import org.fieldlore.rule.Finding;
import org.fieldlore.rule.Table;

/**
 * A rule as a line of the page.
 *
 * @param feel all its cells
 * @param weak whether something was found about it
 */
public record RuleRow(int number, String when, String step, String urgency, String feel, boolean weak) {
    static RuleRow of(int number, Table.Rule rule, RuleText text, List<Finding> findings) {
        return new RuleRow(
                number,
                text.when(rule),
                text.step(rule),
                rule.outcomes().get(1),
                String.join(" | ", rule.conditions()) + " → " + String.join(" | ", rule.outcomes()),
                findings.stream().anyMatch(found -> found.rules().contains(number)));
    }

    /** Whether it has the words, in capitals or not. */
    boolean has(String sought) {
        return (number + " " + when + " " + step)
                .toLowerCase(Locale.ROOT)
                .contains(sought.strip().toLowerCase(Locale.ROOT));
    }
}
