package org.fieldlore.ingest.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows a heading when it sees one: marked with {@code #}, or numbered as insurers number their wordings (第三章, 第十二条,
 * Section 4, Part II, Article 7). Anything less sure is left in the text.
 */
final class Headings {

    private static final int LONGEST = 60;
    private static final Pattern MARKED = Pattern.compile("#{1,6} (.+)");
    private static final Pattern NUMBERED =
            Pattern.compile("第[一二三四五六七八九十百零〇\\d]{1,5}(?:章|节|部分|篇|条)(?:[ :：、].{0,40}|[^，。；,.;的]{0,20})?"
                    + "|(?:(?i:section|part|chapter|article|schedule|annex|appendix)) (?:\\d{1,3}|[IVXLC]{1,6}|[A-Z])"
                    + "(?:[ .:\u2013\u2014-]+[^.;]{0,50})?");

    private Headings() {}

    /** The words of a heading; nothing if the line is none. */
    static Optional<String> textOf(String line) {
        if (line.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        Matcher marked = MARKED.matcher(line);
        if (marked.matches() && !marked.group(1).isBlank()) {
            return Optional.of(marked.group(1).strip());
        }
        String words = line.strip();
        return words.length() <= LONGEST && NUMBERED.matcher(words).matches() ? Optional.of(words) : Optional.empty();
    }
}
