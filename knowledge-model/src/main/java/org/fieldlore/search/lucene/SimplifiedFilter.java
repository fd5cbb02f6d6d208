package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Turns traditional characters into simplified ones, one for one, so that 壽險 finds 寿险. The table holds the common
 * characters of the trade and of daily life; a rare one that it lacks stays as it is.
 */
final class SimplifiedFilter extends TokenFilter {
    private static final Map<Character, Character> SIMPLIFIED = read();
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SimplifiedFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        char[] chars = term.buffer();
        for (int i = 0; i < term.length(); i++)
            if (chars[i] >= '\u4e00') chars[i] = SIMPLIFIED.getOrDefault(chars[i], chars[i]);
        return true;
    }

    static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++)
            simplified.setCharAt(i, SIMPLIFIED.getOrDefault(text.charAt(i), text.charAt(i)));
        return simplified.toString();
    }

    /** Reads pairs, traditional first, set apart by white space. */
    private static Map<Character, Character> read() {
        try (InputStream table = SimplifiedFilter.class.getResourceAsStream("traditional.txt")) {
            if (table == null) throw new IllegalStateException("traditional.txt is not beside its class");
            Map<Character, Character> pairs = new HashMap<>();
            for (String pair : new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .strip()
                    .split("\\s+")) pairs.put(pair.charAt(0), pair.charAt(1));
            return Map.copyOf(pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
