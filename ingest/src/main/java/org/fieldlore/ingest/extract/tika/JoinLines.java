package org.fieldlore.ingest.extract.tika;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Takes back the line breaks that only the width of a printed page made. A line is joined with the next if it is nearly as
 * long as the lines of the document usually are.
 */
final class JoinLines {

    private static final double NEARLY = 0.75;
    private static final int TOO_SHORT_TO_TELL = 20;
    private static final Pattern STARTS_ANEW = Pattern.compile(
            "\\s*(?:[\u2022\u25CF\u25AA\u25E6\uF0B7\u2013*-]\\s|#|\\(?[0-9]{1,3}(?:\\.[0-9]{1,3})*[).\u3001 ]"
                    + "|\\(?[a-zA-Z]{1,4}[).]\\s|[（(]?[一二三四五六七八九十]{1,3}[)）、]|第[一二三四五六七八九十百\\d]{1,5}[章节条]).*");

    private JoinLines() {}

    static String of(String text) {
        String[] lines = text.split("\r?\n", -1);
        int usual = usualLength(lines);
        if (usual < TOO_SHORT_TO_TELL) {
            return text;
        }
        StringBuilder joined = new StringBuilder(text.length());
        for (int i = 0; i < lines.length; i++) {
            joined.append(lines[i].stripTrailing());
            if (i + 1 < lines.length) {
                joinOrBreak(joined, lines[i], lines[i + 1], usual);
            }
        }
        return joined.toString();
    }

    /** The length that nine lines in ten do not exceed. */
    private static int usualLength(String[] lines) {
        int[] lengths = Arrays.stream(lines)
                .mapToInt(line -> line.strip().length())
                .filter(length -> length > 0)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(int) (lengths.length * 0.9)];
    }

    private static void joinOrBreak(StringBuilder joined, String line, String next, int usual) {
        String words = line.strip();
        boolean goesOn = words.length() >= usual * NEARLY
                && !next.isBlank()
                && !words.startsWith("#")
                && !STARTS_ANEW.matcher(next).matches();
        if (!goesOn) {
            joined.append('\n');
        } else if (hyphenated(words, next.stripLeading())) {
            joined.setLength(joined.length() - 1);
        } else if (!Character.isIdeographic(words.codePointBefore(words.length()))) {
            joined.append(' ');
        }
    }

    private static boolean hyphenated(String words, String next) {
        int length = words.length();
        return length > 1
                && words.charAt(length - 1) == '-'
                && Character.isLowerCase(words.charAt(length - 2))
                && Character.isLowerCase(next.charAt(0));
    }
}
