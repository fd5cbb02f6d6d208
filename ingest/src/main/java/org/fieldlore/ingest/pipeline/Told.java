package org.fieldlore.ingest.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.Kept;
import org.fieldlore.shared.Refusal;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/** Makes findings of what use cases refuse: the code is the refusal's key, its facts are named 0, 1, … */
final class Told {
    private static final int LONGEST_FACT = 300;

    private Told() {}

    static Finding refused(String file, String place, String original, Refusal refusal) {
        return new Finding(file, place, Severity.REFUSED, refusal.key(), facts(refusal.facts()), original);
    }

    static Finding refused(String file, String place, String original, Kept kept) {
        Refusal refusal = kept.refusal();
        if (refusal == null) throw new IllegalArgumentException(kept.externalId() + " was not refused");
        return refused(file, place, original, refusal);
    }

    private static Map<String, String> facts(List<Object> facts) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) named.put(Integer.toString(i), shown(String.valueOf(facts.get(i))));
        return named;
    }

    static String shown(String value) {
        return Titles.cut(value, LONGEST_FACT);
    }
}
