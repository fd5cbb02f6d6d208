package org.fieldlore.search.lucene;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.fieldlore.shared.Shipped;

/**
 * Which characters follow each other in Chinese at large, for what an index of the trade does not know: counted in jieba's list
 * of words with their frequencies, and in ways to ask a question, which clauses and reports do not hold.
 */
final class EverydayChinese {
    /** Stands before the first and after the last character of a sentence. */
    static final char START = '^';

    static final char END = '$';
    private static final double ENDS = 0.05;
    private static final int ASKED = 20_000;
    private static final int MOST_PAIRS = 1_000_000;
    private static final Neighbours WORDS = new Neighbours();
    private static final int[] BEGINS = new int[Character.MAX_VALUE + 1];
    private static final double TOTAL;

    static {
        lines("/dict.txt", EverydayChinese::word);
        lines("asking.txt", EverydayChinese::phrase);
        WORDS.counted(MOST_PAIRS);
        double total = 0;
        for (int begin : BEGINS) total += begin;
        TOTAL = total;
    }

    private EverydayChinese() {}

    /** How likely a word begins with the character. */
    static double begins(char character) {
        return character == END ? ENDS : (BEGINS[character] + 1) / (TOTAL + BEGINS.length);
    }

    /** How likely the second follows the first. */
    static double follows(char first, char second) {
        double seen = WORDS.single(first);
        if (seen == 0) return begins(second);
        double ends = Math.max(0, 1 - WORDS.followed(first) / seen);
        return WORDS.pair(first, second) / seen + Math.max(ends, 1e-3) * begins(second);
    }

    /** Whether the two stand side by side in some word. */
    static boolean knows(char first, char second) {
        return WORDS.pair(first, second) > 0;
    }

    static boolean knows(char character) {
        return WORDS.single(character) > 0;
    }

    private static void word(String line) {
        String[] parts = line.split(" ");
        String word = parts[0];
        if (!word.chars().allMatch(c -> c >= '\u4e00' && c <= '\u9fff')) return;
        BEGINS[word.charAt(0)] += Integer.parseInt(parts[1]);
        count(word, Integer.parseInt(parts[1]));
    }

    private static void phrase(String line) {
        if (line.charAt(0) != START) BEGINS[line.charAt(0)] += ASKED;
        count(line, ASKED);
    }

    private static void count(String word, int times) {
        for (int i = 0; i < word.length(); i++) {
            WORDS.single(word.charAt(i), times);
            if (i > 0) WORDS.pair(word.charAt(i - 1), word.charAt(i), times);
        }
    }

    private static void lines(String resource, Consumer<String> reader) {
        Class<?> near =
                resource.startsWith("/") ? com.huaban.analysis.jieba.WordDictionary.class : EverydayChinese.class;
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(Shipped.open(near, resource), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank()).forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
