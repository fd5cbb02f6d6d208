package org.fieldlore.privacy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The ways in which one name is written: family name first or last; a Chinese one also in letters. */
public final class NameForms {
    private NameForms() {}

    /**
     * Returns the forms of a name.
     *
     * @param syllables of a Chinese name in pinyin, one for each character; empty for any other name
     */
    public static Set<String> of(String name, List<String> syllables) {
        Set<String> forms = new LinkedHashSet<>();
        turns(name.strip(), forms);
        if (syllables.size() > 1) {
            String family = syllables.get(0);
            String given = String.join("", syllables.subList(1, syllables.size()));
            turns(family + " " + given, forms);
            turns(String.join(" ", syllables), forms);
            forms.add(family + given);
            forms.add(given + " " + family);
        }
        return forms;
    }

    /** The name, and the same with its last word first and with its first word last. */
    private static void turns(String name, Set<String> forms) {
        if (name.isEmpty()) return;
        forms.add(name);
        int first = name.indexOf(' ');
        int last = name.lastIndexOf(' ');
        if (first < 0) return;
        forms.add(name.substring(last + 1) + " " + name.substring(0, last));
        forms.add(name.substring(first + 1) + " " + name.substring(0, first));
    }
}
