package org.fieldlore.search.lucene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldlore.shared.hanlp.Pinyin;
import org.jspecify.annotations.Nullable;

/**
 * Turns pinyin into the characters that were most likely meant: the best path through all ways to cut letters into syllables and
 * to write each (Viterbi 1967), where a step costs what {@link Characters} says.
 */
final class Spoken {
    private static final int MOST_LETTERS = 300;
    private static final int KEPT = 24;
    private static final double UNUSUAL = -1.2;
    private final Characters characters;

    Spoken(Characters characters) {
        this.characters = characters;
    }

    /** Characters, and the logarithm of how likely they are. */
    record Reading(String text, double log) {}

    /**
     * Reads words of lower-case letters, each of one or more whole syllables; null when that cannot be done.
     *
     * @param before the character before, or {@link EverydayChinese#START}
     * @param after the character after, or {@link EverydayChinese#END}
     */
    @Nullable
    Reading read(List<String> words, char before, char after) {
        String letters = String.join("", words);
        if (letters.length() > MOST_LETTERS) return null;
        List<List<Step>> reached = new ArrayList<>();
        for (int i = 0; i <= letters.length(); i++) reached.add(new ArrayList<>());
        reached.get(0).add(new Step(before, 0, null));
        int end = 0;
        int word = 0;
        for (int from = 0; from < letters.length(); from++) {
            if (from == end) end += words.get(word++).length();
            List<Step> steps = best(reached.get(from));
            for (int to = from + 1; !steps.isEmpty() && to <= Math.min(end, from + Pinyin.longest()); to++)
                reached.get(to).addAll(onward(steps, letters.substring(from, to)));
        }
        return best(reached.get(letters.length())).stream()
                .map(step -> new Reading(step.text(), step.log() + characters.log(step.character(), after)))
                .max(Comparator.comparingDouble(Reading::log))
                .orElse(null);
    }

    private List<Step> onward(List<Step> steps, String syllable) {
        List<Step> next = new ArrayList<>();
        for (char character : characters.spoken(syllable).toCharArray()) {
            double reading = Pinyin.usual(character, syllable) ? 0 : UNUSUAL;
            Step best = null;
            for (Step step : steps) {
                double log = step.log() + reading + characters.log(step.character(), character);
                if (best == null || log > best.log()) best = new Step(character, log, step);
            }
            if (best != null) next.add(best);
        }
        return next;
    }

    /** The likeliest ways to a place, one for each character there. */
    private static List<Step> best(List<Step> steps) {
        Map<Character, Step> byCharacter = new HashMap<>();
        for (Step step : steps)
            byCharacter.merge(step.character(), step, (one, other) -> one.log() >= other.log() ? one : other);
        return byCharacter.values().stream()
                .sorted(Comparator.comparingDouble(Step::log).reversed())
                .limit(KEPT)
                .toList();
    }

    private record Step(
            char character, double log, @Nullable Step previous) {
        String text() {
            StringBuilder text = new StringBuilder();
            for (Step step = this; step.previous != null; step = step.previous) text.append(step.character);
            return text.reverse().toString();
        }
    }
}
