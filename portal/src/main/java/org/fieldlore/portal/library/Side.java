package org.fieldlore.portal.library;

import java.util.ArrayList;
import java.util.List;

/**
 * A side to narrow by.
 *
 * @param key of its name in the bundle; empty where it has a label
 * @param label its name; empty where it has a key
 * @param choices what is seen at once: the most frequent and every chosen one
 * @param more all others, folded away
 */
public record Side(String key, String label, boolean open, List<Choice> choices, List<Choice> more) {
    private static final int AT_ONCE = 8;
    private static final int MANY = 15;

    static Side of(String key, String label, boolean open, List<Choice> all) {
        if (all.size() <= AT_ONCE + 1) return new Side(key, label, open, all, List.of());
        List<Choice> rest = all.subList(AT_ONCE, all.size());
        List<Choice> choices = new ArrayList<>(all.subList(0, AT_ONCE));
        rest.stream().filter(Side::holdsChoice).forEach(choices::add);
        return new Side(
                key,
                label,
                open,
                choices,
                rest.stream().filter(c -> !holdsChoice(c)).toList());
    }

    /** Whether there are so many that one would rather type than look. */
    public boolean many() {
        return more.size() >= MANY;
    }

    private static boolean holdsChoice(Choice choice) {
        return choice.chosen() || choice.below().stream().anyMatch(Side::holdsChoice);
    }
}
