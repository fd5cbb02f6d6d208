package org.fieldlore.customer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a text that may be somebody's name: two to four Chinese characters side by side, two to five words of other
 * scripts, and the text as a whole, which may name a firm.
 */
final class NameWindows {
    private static final int FEWEST = 2;
    private static final int MOST_CHARACTERS = 4;
    private static final int MOST_WORDS = 5;
    /** The text as a whole is a part too; no name is as long as most texts are. */
    private static final int LONGEST_TURNED = 200;

    /** A run of Chinese characters, or a word without apostrophe and hyphen: what follows those may be a grammatical ending. */
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{M}&&[^\\p{IsHan}]]+");

    private NameWindows() {}

    /** Takes a text in the spelling of {@link Keys#name}; every part once. */
    static Set<String> of(String text) {
        Set<String> windows = new LinkedHashSet<>();
        if (!text.isBlank()) windows.add(text);
        List<int[]> words = new ArrayList<>();
        String before = "";
        int end = -2;
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            if (Character.UnicodeScript.of(run.group().codePointAt(0)) == Character.UnicodeScript.HAN) {
                characters(run.group(), windows);
                // Some part a name by a space, so that no machine sees it.
                if (run.start() == end + 1 && " ·".indexOf(text.charAt(end)) >= 0)
                    characters(tail(before) + head(run.group()), windows);
                before = run.group();
                end = run.end();
                words.clear();
                continue;
            }
            words.add(new int[] {run.start(), run.end()});
            for (int back = FEWEST; back <= Math.min(MOST_WORDS, words.size()); back++)
                windows.add(text.substring(words.get(words.size() - back)[0], run.end()));
        }
        return windows;
    }

    /** Adds the other orders of the words of one part: its last word first, its first word last. */
    static void turn(String part, Set<String> turned) {
        int first = part.indexOf(' ');
        int last = part.lastIndexOf(' ');
        if (first < 0 || part.length() > LONGEST_TURNED) return;
        turned.add(part.substring(last + 1) + " " + part.substring(0, last));
        turned.add(part.substring(first + 1) + " " + part.substring(0, first));
    }

    private static String head(String run) {
        return run.substring(
                0, run.offsetByCodePoints(0, Math.min(MOST_CHARACTERS - 1, run.codePointCount(0, run.length()))));
    }

    private static String tail(String run) {
        return run.substring(run.offsetByCodePoints(
                run.length(), -Math.min(MOST_CHARACTERS - 1, run.codePointCount(0, run.length()))));
    }

    private static void characters(String run, Set<String> windows) {
        int[] points = run.codePoints().toArray();
        for (int from = 0; from < points.length; from++)
            for (int length = FEWEST; length <= Math.min(MOST_CHARACTERS, points.length - from); length++)
                windows.add(new String(points, from, length));
    }
}
