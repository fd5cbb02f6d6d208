package org.fieldlore.portal.stages;

import java.util.List;
import java.util.stream.Stream;
import org.fieldlore.advice.OppositeRules;

/**
 * Rules that would give one customer opposite advice, as the page shows them.
 *
 * @param example a customer whom both are about
 */
public record OppositeRow(String says, String example, List<Integer> rules) {
    static OppositeRow of(OppositeRules found, RuleText text) {
        return new OppositeRow(
                text.opposite(found),
                text.example(found.first(), found.second()),
                Stream.concat(found.standing().stream(), found.yielding().stream())
                        .sorted()
                        .toList());
    }
}
