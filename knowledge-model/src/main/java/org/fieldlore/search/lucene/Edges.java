package org.fieldlore.search.lucene;

import java.util.LinkedHashSet;
import java.util.Set;
import org.fieldlore.search.Typed;
import org.fieldlore.shared.hanlp.Pinyin;

/**
 * The beginnings by which a title can be typed, from each of its words on: letters of words and of pinyin, first letters,
 * characters. Only some lengths are stored, and whoever looks up verifies; a mark tells the beginning of the whole title.
 */
final class Edges {
    static final char START = '^';
    private static final int MOST_STARTS = 40;
    private static final int[] LENGTHS = {2, 3, 4, 6};
    private static final int MOST_INITIALS = 4;

    private Edges() {}

    static Set<String> of(String title) {
        String name = Typed.folded(title);
        Set<String> edges = new LinkedHashSet<>();
        int starts = 0;
        for (int at = 0; at < name.length() && starts < MOST_STARTS; at++) {
            if (!begins(name, at)) continue;
            edges(name, at, starts == 0, edges);
            starts++;
        }
        return edges;
    }

    /** The stored length next below what was typed. */
    static String cut(String typed) {
        int length = 0;
        for (int stored : LENGTHS) if (stored <= typed.length()) length = stored;
        return plain(typed.substring(0, length));
    }

    static String initials(String typed) {
        return plain(typed.substring(0, Math.min(MOST_INITIALS, typed.length())));
    }

    static String plain(String letters) {
        return letters.replace('v', 'u');
    }

    private static void edges(String name, int at, boolean first, Set<String> edges) {
        char c = name.charAt(at);
        if (Characters.isHan(c)) {
            add(String.valueOf(c), first, edges);
            if (at + 1 < name.length() && Characters.isHan(name.charAt(at + 1)))
                add(name.substring(at, at + 2), first, edges);
            for (String reading : Pinyin.of(c)) letters(reading + letters(name, at + 1), first, edges);
            for (String reading : Pinyin.of(c)) initials(reading.charAt(0) + initials(name, at + 1), first, edges);
        } else {
            letters(letters(name, at), first, edges);
            initials(initials(name, at), first, edges);
        }
    }

    private static void letters(String letters, boolean first, Set<String> edges) {
        if (first && !letters.isEmpty()) edges.add(START + plain(letters.substring(0, 1)));
        for (int length : LENGTHS)
            if (length <= letters.length()) add(plain(letters.substring(0, length)), first, edges);
    }

    private static void initials(String initials, boolean first, Set<String> edges) {
        for (int length = 2; length <= initials.length(); length++)
            add(plain(initials.substring(0, length)), first, edges);
    }

    private static void add(String edge, boolean first, Set<String> edges) {
        edges.add(edge);
        if (first) edges.add(START + edge);
    }

    /** The letters from there on, as many as are stored. */
    private static String letters(String name, int from) {
        StringBuilder letters = new StringBuilder();
        int most = LENGTHS[LENGTHS.length - 1];
        for (int at = from; at < name.length() && letters.length() < most; at++) letters.append(said(name.charAt(at)));
        return letters.substring(0, Math.min(most, letters.length()));
    }

    private static String initials(String name, int from) {
        StringBuilder initials = new StringBuilder();
        for (int at = from; at < name.length() && initials.length() < MOST_INITIALS; at++) {
            String said = begins(name, at) ? said(name.charAt(at)) : "";
            if (!said.isEmpty()) initials.append(said.charAt(0));
        }
        return initials.toString();
    }

    private static String said(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') return String.valueOf(c);
        return Pinyin.of(c).isEmpty() ? "" : Pinyin.of(c).get(0);
    }

    private static boolean begins(String name, int at) {
        char c = name.charAt(at);
        if (said(c).isEmpty()) return false;
        return at == 0
                || Characters.isHan(c)
                || Characters.isHan(name.charAt(at - 1))
                || said(name.charAt(at - 1)).isEmpty();
    }
}
