package org.fieldlore.customer.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a name is found by ear and by its first letters: small letters without marks and spaces, Chinese in pinyin without tones.
 *
 * @param sound family name and given name: zhangwei, smithjohn; of companies the whole without its legal form
 * @param family where the sound of the family name ends
 * @param initials of characters or words, in the order in which they are written: zw, js
 */
public record NameSound(String sound, String family, String initials) {
    private static final int LONGEST = 200;
    private static final int LONGEST_FAMILY = 80;
    private static final int MOST_INITIALS = 40;

    public static NameSound of(String name, boolean company) {
        SpokenName spoken = SpokenName.of(name, company);
        return new NameSound(
                cut(spoken.family() + spoken.given(), LONGEST),
                cut(spoken.family(), LONGEST_FAMILY),
                cut(spoken.chinese() ? characters(spoken) : firsts(words(name)), MOST_INITIALS));
    }

    /** The words of a name in letters, as they are compared: small and without marks. */
    public static List<String> words(String name) {
        return Arrays.stream(SpokenName.of(name, false).written().split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String characters(SpokenName spoken) {
        String rest = SpokenName.initials(spoken.written());
        // 曾 is said otherwise where it is a family name.
        return rest.isEmpty() || spoken.family().isEmpty()
                ? rest
                : spoken.family().charAt(0) + rest.substring(1);
    }

    private static String firsts(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
