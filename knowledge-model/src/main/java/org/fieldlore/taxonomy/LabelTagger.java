package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the labels of a vocabulary in a text. Labels with Chinese characters are found anywhere, the longest first; others
 * between word boundaries, whatever their case and number. A label says the more the longer it is, more in the title than
 * below it, and less each time it comes again; one that several concepts share says correspondingly less of each. What
 * several labels say adds up as independent evidence does: 1 − ∏(1 − w).
 */
public final class LabelTagger {
    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+(?:['’][\\p{IsLatin}]+)*");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern HISSING = Pattern.compile("(?:ss|x|z|ch|sh)es$");
    private static final double[] HAN_WEIGHT = {0.2, 0.45, 0.6, 0.7, 0.8};
    private static final double[] WORD_WEIGHT = {0.5, 0.7, 0.8};
    private static final double SHORT_WORD_WEIGHT = 0.35;
    private static final double PREFERRED_BONUS = 0.05;

    private final Vocabulary vocabulary;
    private final LabelTrie<Character> characters = new LabelTrie<>();
    private final LabelTrie<String> words = new LabelTrie<>();

    public LabelTagger(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        Set<String> taken = new HashSet<>();
        for (Term term : vocabulary.terms()) {
            add(term, term, label -> true);
            labels(term).forEach(label -> taken.add(fold(label)));
        }
        // People go on saying what a retired concept was called; it means what replaced that, unless it means another
        // one now.
        for (ConceptId retired : vocabulary.retired())
            for (Term said : vocabulary.terms(List.of(retired)))
                for (Term meant : vocabulary.terms(vocabulary.today(retired)))
                    add(said, meant, label -> !taken.contains(fold(label)));
    }

    private void add(Term said, Term meant, Predicate<String> free) {
        Stream.of(said.zh(), said.en()).filter(free).forEach(label -> add(meant, label, PREFERRED_BONUS));
        Stream.concat(said.altZh().stream(), said.altEn().stream()).filter(free).forEach(label -> add(meant, label, 0));
    }

    private static Stream<String> labels(Term term) {
        return Stream.of(List.of(term.zh(), term.en()), term.altZh(), term.altEn())
                .flatMap(List::stream);
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    private void add(Term term, String label, double bonus) {
        if (HAN.matcher(label).find()) {
            List<Character> steps = characters(fold(label));
            characters.add(steps, new LabelTrie.Label(term, hanWeight(steps.size()) + bonus));
        } else {
            List<String> steps = words(fold(label)).stream().map(Word::stem).toList();
            if (!steps.isEmpty()) words.add(steps, new LabelTrie.Label(term, wordWeight(steps) + bonus));
        }
    }

    private static double hanWeight(int length) {
        return HAN_WEIGHT[Math.min(length, HAN_WEIGHT.length) - 1];
    }

    private static double wordWeight(List<String> words) {
        if (words.size() == 1 && words.get(0).length() < 4) return SHORT_WORD_WEIGHT;
        return WORD_WEIGHT[Math.min(words.size(), WORD_WEIGHT.length) - 1];
    }

    /**
     * Returns at most {@code max} concepts, surest first; empty when no label is found. Pure and safe for many threads.
     *
     * @param text plain text; its first line counts as the title
     */
    public List<Suggestion> tag(String text, int max) {
        if (max < 1) throw new IllegalArgumentException("at least one suggestion must be wanted, was " + max);
        Map<ConceptId, Evidence> evidence = new LinkedHashMap<>();
        String folded = fold(text);
        int title = folded.indexOf('\n') < 0 ? folded.length() : folded.indexOf('\n');
        findCharacters(text, folded, title, evidence);
        findWords(text, folded, title, evidence);
        return evidence.entrySet().stream()
                .map(entry -> entry.getValue().suggestion(entry.getKey()))
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(suggestion -> suggestion.concept().value()))
                .limit(max)
                .toList();
    }

    private void findCharacters(String text, String folded, int title, Map<ConceptId, Evidence> evidence) {
        List<Character> sequence = characters(folded);
        for (int i = 0; i < sequence.size(); ) {
            LabelTrie.@Nullable Found found = characters.longestAt(sequence, i);
            if (found == null) {
                i++;
            } else {
                note(found, text.substring(i, i + found.length()), i < title, evidence);
                i += found.length();
            }
        }
    }

    private void findWords(String text, String folded, int title, Map<ConceptId, Evidence> evidence) {
        List<Word> sequence = words(folded);
        List<String> stems = sequence.stream().map(Word::stem).toList();
        for (int i = 0; i < sequence.size(); ) {
            LabelTrie.@Nullable Found found = words.longestAt(stems, i);
            if (found == null) {
                i++;
            } else {
                Word first = sequence.get(i);
                Word last = sequence.get(i + found.length() - 1);
                note(found, text.substring(first.start(), last.end()), first.start() < title, evidence);
                i += found.length();
            }
        }
    }

    private static void note(
            LabelTrie.Found found, String matched, boolean inTitle, Map<ConceptId, Evidence> evidence) {
        for (LabelTrie.Label label : found.labels())
            evidence.computeIfAbsent(label.term().id(), id -> new Evidence())
                    .add(matched, label.weight() / found.labels().size(), inTitle);
    }

    // One character stays one character, so that places in the folded text are places in the text.
    private static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) folded[i] = Character.toLowerCase(narrow(folded[i]));
        return new String(folded);
    }

    /** Full-width letters, digits and signs as they are typed in Chinese texts become their plain forms. */
    private static char narrow(char c) {
        return c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
    }

    private static List<Character> characters(String folded) {
        List<Character> characters = new ArrayList<>(folded.length());
        for (int i = 0; i < folded.length(); i++) characters.add(folded.charAt(i));
        return characters;
    }

    private record Word(String stem, int start, int end) {}

    private static List<Word> words(String folded) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(folded);
        while (matcher.find()) words.add(new Word(singular(matcher.group()), matcher.start(), matcher.end()));
        return words;
    }

    /** The singular as far as spelling tells: policies, losses and claims, but not loss, bonus and analysis. */
    static String singular(String word) {
        int length = word.length();
        if (length < 4 || !word.endsWith("s")) return word;
        if (word.endsWith("'s") || word.endsWith("’s")) return word.substring(0, length - 2);
        if (word.endsWith("ies")) return word.substring(0, length - 3).concat("y");
        if (HISSING.matcher(word).find()) return word.substring(0, length - 2);
        if (word.endsWith("ss") || word.endsWith("us") || word.endsWith("is")) return word;
        return word.substring(0, length - 1);
    }

    /** What speaks for one concept. */
    private static final class Evidence {
        private double doubt = 1;
        private final Map<String, Double> next = new LinkedHashMap<>();
        private final Map<String, Double> strongest = new LinkedHashMap<>();

        void add(String matched, double weight, boolean inTitle) {
            String key = matched.toLowerCase(Locale.ROOT);
            double fresh = next.getOrDefault(key, weight);
            double counted = inTitle ? fresh + (1 - fresh) / 2 : fresh;
            doubt *= 1 - Math.min(1, counted);
            next.put(key, fresh / 2);
            if (!strongest.keySet().stream().anyMatch(known -> known.equalsIgnoreCase(matched)))
                strongest.put(matched, counted);
        }

        Suggestion suggestion(ConceptId concept) {
            List<String> matched = strongest.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .toList();
            return new Suggestion(concept, 1 - doubt, matched);
        }
    }
}
