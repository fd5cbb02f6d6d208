package org.fieldlore.advice;

import java.util.List;
import java.util.stream.Collectors;
import org.fieldlore.shared.Refusal;

/** More than one rule would hold in a case. Fact: which, with commas. */
public final class RulesOverlap extends Refusal {
    RulesOverlap(List<Integer> rules) {
        super(
                "rules must not hold at once, these do: " + rules,
                rules.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }
}
