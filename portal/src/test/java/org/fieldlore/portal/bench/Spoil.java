package org.fieldlore.portal.bench;

import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spoils questions as people do. {@code typo}: in English one word of four letters or more loses a letter, doubles one, swaps two
 * or has one replaced by a key beside it; in Chinese one character is replaced by one of the same sound among the 3,755 common
 * ones, left out, doubled, or changes places with the next. {@code pinyin}: Chinese as syllables with blanks between;
 * {@code pinyin-joined}: without. The same seed spoils alike.
 */
final class Spoil {
    private static final String[] KEYS = {"qwertyuiop", "asdfghjkl", "zxcvbnm"};
    private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");
    private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]+");
    private static final Map<String, List<Character>> SOUNDS = sounds();
    private final Random random;

    Spoil(long seed) {
        this.random = new Random(seed);
    }

    String spoilt(String how, String lang, String question) {
        return switch (how) {
            case "typo" -> lang.equals("zh") ? chinese(question) : english(question);
            case "pinyin" -> pinyin(question, " ");
            case "pinyin-joined" -> pinyin(question, "");
            default -> throw new IllegalArgumentException("no way to spoil: " + how);
        };
    }

    private String english(String question) {
        List<int[]> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(question);
        while (matcher.find()) words.add(new int[] {matcher.start(), matcher.end()});
        if (words.isEmpty()) return question;
        int[] word = words.get(random.nextInt(words.size()));
        StringBuilder spoilt = new StringBuilder(question);
        while (spoilt.toString().equals(question)) {
            int at = word[0] + random.nextInt(word[1] - word[0]);
            switch (random.nextInt(4)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> {
                    if (at + 1 < word[1]) swap(spoilt, at);
                }
                case 2 -> spoilt.insert(at, spoilt.charAt(at));
                default -> spoilt.setCharAt(at, beside(spoilt.charAt(at)));
            }
        }
        return spoilt.toString();
    }

    private char beside(char key) {
        for (int row = 0; row < KEYS.length; row++) {
            int at = KEYS[row].indexOf(Character.toLowerCase(key));
            if (at < 0) continue;
            List<Character> near = new ArrayList<>();
            for (int other = Math.max(0, row - 1); other <= Math.min(2, row + 1); other++)
                for (int i = Math.max(0, at - 1); i <= Math.min(KEYS[other].length() - 1, at + 1); i++)
                    if (other != row || i != at) near.add(KEYS[other].charAt(i));
            return near.get(random.nextInt(near.size()));
        }
        return key;
    }

    private String chinese(String question) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < question.length(); i++)
            if (HAN.matcher(question.substring(i, i + 1)).matches()) places.add(i);
        if (places.isEmpty()) return question;
        StringBuilder spoilt = new StringBuilder(question);
        while (spoilt.toString().equals(question)) {
            int at = places.get(random.nextInt(places.size()));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.deleteCharAt(at);
                case 1 -> {
                    if (places.contains(at + 1)) swap(spoilt, at);
                }
                case 2 -> spoilt.insert(at, spoilt.charAt(at));
                default -> {
                    List<Character> same = SOUNDS.getOrDefault(sound(question, at), List.of());
                    if (!same.isEmpty()) spoilt.setCharAt(at, same.get(random.nextInt(same.size())));
                }
            }
        }
        return spoilt.toString();
    }

    private static void swap(StringBuilder text, int at) {
        char first = text.charAt(at);
        text.setCharAt(at, text.charAt(at + 1));
        text.setCharAt(at + 1, first);
    }

    private static String sound(String text, int at) {
        return PinyinDictionary.convertToPinyin(text).get(at).getPinyinWithoutTone();
    }

    private static String pinyin(String question, String between) {
        String spoken = HAN.matcher(question)
                .replaceAll(run -> " "
                        + PinyinDictionary.convertToPinyin(run.group()).stream()
                                .map(Pinyin::getPinyinWithoutTone)
                                .collect(Collectors.joining(between))
                        + " ");
        return spoken.replaceAll("[\\p{P}\\s]+", " ").strip();
    }

    /** The common characters of GB 2312, rows 16 to 55, by their sound. */
    private static Map<String, List<Character>> sounds() {
        List<Character> common = new ArrayList<>();
        for (int row = 16; row <= 55; row++)
            for (int cell = 1; cell <= 94; cell++) {
                byte[] code = {(byte) (0xa0 + row), (byte) (0xa0 + cell)};
                String decoded =
                        Charset.forName("GB2312").decode(ByteBuffer.wrap(code)).toString();
                if (decoded.length() == 1 && HAN.matcher(decoded).matches()) common.add(decoded.charAt(0));
            }
        return common.stream().collect(Collectors.groupingBy(c -> sound(String.valueOf(c), 0)));
    }
}
