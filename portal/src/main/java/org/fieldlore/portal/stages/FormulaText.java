package org.fieldlore.portal.stages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fieldlore.advice.rank.Factor;
import org.fieldlore.advice.rank.Formula;
import org.fieldlore.advice.rank.Topic;
import org.fieldlore.portal.shell.Wordbook;

/** Says what is weighed, and what one formula has other than another, in the words of the portal. */
record FormulaText(Wordbook words) {
    String topic(Topic topic) {
        return switch (topic.lane()) {
            case KNOW_HOW -> words.code("kind.", topic.code());
            case PRODUCT -> words.code("line.", topic.code());
            case STEP -> words.of("counter", "step.name." + topic.code());
        };
    }

    /** A line for each switch that was turned and each weight that was changed. */
    List<String> changes(Formula before, Formula after) {
        List<String> lines = new ArrayList<>();
        for (Factor factor : Factor.values())
            if (before.on().contains(factor) != after.on().contains(factor))
                lines.add(of(
                        after.on().contains(factor) ? "rank.turned.on" : "rank.turned.off",
                        of("rank.factor." + factor)));
        Set<Topic> weighed = new TreeSet<>(Comparator.comparing(Topic::lane).thenComparing(Topic::code));
        weighed.addAll(before.weights().keySet());
        weighed.addAll(after.weights().keySet());
        for (Topic topic : weighed)
            if (before.weight(topic) != after.weight(topic))
                lines.add(of(
                        "rank.weighed",
                        of("rank.lane." + topic.lane()),
                        topic(topic),
                        before.weight(topic),
                        after.weight(topic)));
        return lines;
    }

    private String of(String key, Object... facts) {
        return words.of("stages", key, facts);
    }
}
