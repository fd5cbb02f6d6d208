package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the longest label that begins at a place of a sequence, be it of characters or of words. */
final class LabelTrie<K> {
    private final Map<K, LabelTrie<K>> next = new HashMap<>();
    private final List<Label> labels = new ArrayList<>();

    /** A label of a concept and what finding it once says about a text, 0..1. */
    record Label(Term term, double weight) {}

    /** Labels found, and how many steps of the sequence they take. */
    record Found(List<Label> labels, int length) {}

    void add(List<K> steps, Label label) {
        if (steps.isEmpty()) return;
        LabelTrie<K> node = this;
        for (K step : steps) node = node.next.computeIfAbsent(step, k -> new LabelTrie<>());
        if (node.labels.stream().noneMatch(known -> known.term().equals(label.term()))) node.labels.add(label);
    }

    @Nullable
    Found longestAt(List<K> sequence, int start) {
        LabelTrie<K> node = this;
        Found found = null;
        for (int i = start; i < sequence.size(); i++) {
            LabelTrie<K> step = node.next.get(sequence.get(i));
            if (step == null) break;
            node = step;
            if (!node.labels.isEmpty()) found = new Found(node.labels, i + 1 - start);
        }
        return found;
    }
}
