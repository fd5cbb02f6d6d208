package org.fieldlore.shared.hanlp;

import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How characters are pronounced, without tones and with ü as v. A character may have several readings, the usual one first.
 * Data: HanLP.
 */
public final class Pinyin {
    private static final char FIRST = '\u4e00';
    private static final char LAST = '\u9fff';
    private static final int LONGEST = 6;
    private static final List<String> NONE = List.of();
    private static final Map<Character, List<String>> READINGS = readings();
    private static final Map<String, String> SPOKEN = spoken();

    private Pinyin() {}

    /** The readings of a character; empty for what is not Chinese. */
    public static List<String> of(char character) {
        return READINGS.getOrDefault(character, NONE);
    }

    /** The characters that can be meant by a syllable; empty for what is none. */
    public static String spoken(String syllable) {
        return SPOKEN.getOrDefault(syllable, "");
    }

    /** Whether it is the usual reading of the character. */
    public static boolean usual(char character, String syllable) {
        List<String> readings = of(character);
        return !readings.isEmpty() && readings.get(0).equals(syllable);
    }

    /** Whether a word of small letters can be cut into syllables without a rest. */
    public static boolean spells(String word) {
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int from = 0; from < word.length(); from++)
            for (int to = from + 1; reached[from] && to <= Math.min(word.length(), from + LONGEST); to++)
                reached[to] |= !spoken(word.substring(from, to)).isEmpty();
        return reached[word.length()];
    }

    /** The length of the longest syllable, zhuang. */
    public static int longest() {
        return LONGEST;
    }

    private static Map<Character, List<String>> readings() {
        Map<Character, List<String>> readings = new HashMap<>();
        for (char character = FIRST; character <= LAST; character++) {
            var known = PinyinDictionary.get(String.valueOf(character));
            if (known == null) continue;
            Set<String> syllables = new LinkedHashSet<>();
            Arrays.stream(known).map(reading -> reading.getPinyinWithoutTone()).forEach(syllables::add);
            syllables.removeIf(syllable -> !syllable.matches("[a-z]*[aeiouv][a-z]*"));
            readings.put(character, List.copyOf(syllables));
        }
        return Map.copyOf(readings);
    }

    private static Map<String, String> spoken() {
        Map<String, StringBuilder> characters = new HashMap<>();
        READINGS.forEach((character, syllables) -> syllables.stream()
                .flatMap(syllable -> typed(syllable).stream())
                .distinct()
                .forEach(syllable -> characters
                        .computeIfAbsent(syllable, key -> new StringBuilder())
                        .append(character.charValue())));
        Map<String, String> spoken = new HashMap<>();
        characters.forEach((syllable, all) -> spoken.put(syllable, all.toString()));
        return Map.copyOf(spoken);
    }

    /** The ways in which people type a syllable: ü is on no keyboard. */
    private static List<String> typed(String syllable) {
        List<String> ways = new ArrayList<>(List.of(syllable));
        if (syllable.indexOf('v') >= 0) ways.add(syllable.replace('v', 'u'));
        return ways;
    }
}
