package org.fieldlore.search.lucene;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fieldlore.shared.Shipped;

/**
 * Twenty thousand common English words, which are right even where an index lacks them: those that the language model BGE knows
 * as a whole.
 */
final class EverydayEnglish {
    private static final String VOCABULARY = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final Pattern WORD = Pattern.compile("\"([a-z]{4,})\": \\d+");
    private static final Set<String> WORDS = words();

    private EverydayEnglish() {}

    static boolean knows(String word) {
        return WORDS.contains(word);
    }

    private static Set<String> words() {
        try (InputStream vocabulary = Shipped.open(EverydayEnglish.class, VOCABULARY)) {
            return WORD.matcher(new String(vocabulary.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
