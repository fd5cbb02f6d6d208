package org.fieldlore.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the office says means the same. A query that speaks of the left side also finds the right side, by one step and never
 * further, so that nothing can go round in circles.
 */
public record Synonyms(List<Rule> rules) {
    public static final Synonyms NONE = new Synonyms(List.of());
    public static final int MOST_SETS = 2_000;
    public static final int LONGEST_WORD = 60;
    private static final int SHORTEST_WORD = 2;
    private static final int MOST_WORDS = 20;
    private static final Pattern BETWEEN = Pattern.compile("[,，、;；]");
    private static final Pattern ARROW = Pattern.compile("=>|→");

    /** One word or phrase, and what else is looked for where it is asked. */
    public record Rule(String asked, List<String> also) {
        public Rule {
            also = List.copyOf(also);
        }
    }

    public Synonyms {
        rules = List.copyOf(rules);
    }

    /**
     * Reads sets, one a line: {@code 大病险, 重疾险} works both ways, {@code moto => motorcycle} one way; lines that begin with #
     * are remarks.
     *
     * @throws SynonymsWrong at the first line that makes no sense
     */
    public static Synonyms read(String text) {
        List<Rule> rules = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        int sets = 0;
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i].strip();
            if (line.isEmpty() || line.startsWith("#")) continue;
            if (++sets > MOST_SETS) throw new SynonymsWrong(i + 1, SynonymsWrong.MANY, line);
            rules.addAll(rules(line, i + 1, taken));
        }
        return new Synonyms(rules);
    }

    private static List<Rule> rules(String line, int number, Set<String> taken) {
        String[] sides = ARROW.split(line, -1);
        List<String> left = words(sides[0], number);
        if (sides.length > 2) throw new SynonymsWrong(number, SynonymsWrong.ALONE, line);
        List<String> right = sides.length == 2 ? words(sides[1], number) : left;
        if (sides.length == 1 && left.size() < 2) throw new SynonymsWrong(number, SynonymsWrong.ALONE, line);
        for (String word : left)
            if (!taken.add(word.toLowerCase(Locale.ROOT))) throw new SynonymsWrong(number, SynonymsWrong.TWICE, word);
        return left.stream()
                .map(word -> new Rule(
                        word,
                        right.stream().filter(other -> !other.equals(word)).toList()))
                .toList();
    }

    private static List<String> words(String side, int number) {
        List<String> words = Stream.of(BETWEEN.split(side))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        if (words.isEmpty() || words.size() > MOST_WORDS) throw new SynonymsWrong(number, SynonymsWrong.ALONE, side);
        for (String word : words)
            if (word.length() < SHORTEST_WORD || word.length() > LONGEST_WORD)
                throw new SynonymsWrong(number, SynonymsWrong.LENGTH, word);
        return words;
    }
}
