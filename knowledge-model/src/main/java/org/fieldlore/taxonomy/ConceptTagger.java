package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.LearntTags.Learnt;

/**
 * Says what a text speaks of: by labels at first and, where no label is named, by likeness to what the vocabulary says of a
 * concept. What reviewers said of other texts teaches how much such signs mean ({@link Weighing}) and, the more of them there are,
 * by which words a concept is spoken of ({@link LearntTags}). The two are weighed as
 * {@value #LABELS_COUNT} texts against the texts that had the concept or one of its labels. Only concepts in use are named; what was
 * learnt of one that was merged, split or retired since counts for what replaced it. Pure and safe for many threads.
 */
public final class ConceptTagger {
    private static final int LABELS_COUNT = 8;
    private static final int FEW = 10;

    /** Less sure than this is not worth a look. */
    private static final double LEAST = 0.08;

    /** The same once reviewers have taught how much such signs mean. */
    private static final double LEAST_LEARNT = 0.12;

    private final LabelTagger labels;
    private final Glosses glosses;
    private final LearntTags learnt;
    private final Weighing weighing;

    /** By labels and what was learnt alone. */
    public ConceptTagger(LabelTagger labels, LearntTags learnt) {
        this(labels, Glosses.NONE, learnt);
    }

    public ConceptTagger(LabelTagger labels, Glosses glosses, LearntTags learnt) {
        this.labels = labels;
        this.glosses = glosses;
        this.learnt = learnt;
        this.weighing = learnt.weighing().under(labels.vocabulary());
    }

    public Vocabulary vocabulary() {
        return labels.vocabulary();
    }

    boolean made(LabelTagger byLabel, LearntTags byUse) {
        return labels == byLabel && learnt == byUse;
    }

    /**
     * Returns at most {@code max} concepts, surest first; empty when nothing speaks for any.
     *
     * @param text plain text in Chinese, English or both; its first line counts as the title
     */
    public List<Suggestion> tag(String text, int max) {
        Map<ConceptId, Suggestion> byLabel = byWords(text);
        Map<ConceptId, Learnt> byUse = today(learnt.of(text));
        Set<ConceptId> all = new HashSet<>(byLabel.keySet());
        all.addAll(byUse.keySet());
        return all.stream()
                .map(concept -> weighed(
                        concept,
                        byLabel.getOrDefault(concept, new Suggestion(concept, 0, List.of())),
                        byUse.getOrDefault(concept, new Learnt(0, learnt.met(concept), List.of()))))
                .filter(one -> one.confidence() >= (weighing.learnt() ? LEAST_LEARNT : LEAST))
                .sorted(Comparator.comparingDouble(Suggestion::confidence)
                        .reversed()
                        .thenComparing(one -> one.concept().value()))
                .limit(max)
                .toList();
    }

    /** What labels and glosses say, as far as reviewers agreed with such signs before. */
    private Map<ConceptId, Suggestion> byWords(String text) {
        Map<ConceptId, Suggestion> byGloss = glosses.of(text);
        Map<ConceptId, Suggestion> said = new HashMap<>(byGloss);
        List<Suggestion> byLabel = labels.tag(text, Integer.MAX_VALUE);
        byLabel.forEach(one -> said.put(one.concept(), one));
        if (!weighing.learnt()) return said;
        Map<ConceptId, Suggestion> weighed = new HashMap<>();
        weighing.chances(text, byLabel, byGloss.values(), vocabulary()).forEach((concept, chance) -> {
            Suggestion known = said.get(concept);
            double before = known == null ? 0 : known.confidence();
            weighed.put(
                    concept,
                    new Suggestion(concept, before + weighing.share() * (chance - before), matched(concept, said)));
        });
        return weighed;
    }

    /** The words that speak for a concept, or else for the surest one that is related to it. */
    private List<String> matched(ConceptId concept, Map<ConceptId, Suggestion> said) {
        Suggestion known = said.get(concept);
        if (known != null) return known.matched();
        return vocabulary().term(concept).map(Term::related).orElse(List.of()).stream()
                .map(said::get)
                .filter(Objects::nonNull)
                .max(Comparator.comparingDouble(Suggestion::confidence))
                .map(Suggestion::matched)
                .orElse(List.of());
    }

    /** What was learnt of a concept that is retired meanwhile speaks for what replaced it. */
    private Map<ConceptId, Learnt> today(Map<ConceptId, Learnt> learnt) {
        Map<ConceptId, Learnt> today = new HashMap<>();
        learnt.forEach((concept, one) -> vocabulary()
                .today(concept)
                .forEach(now -> today.merge(
                        now,
                        one,
                        (a, b) -> new Learnt(
                                Math.max(a.chance(), b.chance()),
                                a.met() + b.met(),
                                a.chance() >= b.chance() ? a.telling() : b.telling()))));
        return today;
    }

    private static Suggestion weighed(ConceptId concept, Suggestion label, Learnt use) {
        // A handful of texts teaches little of a concept: they count in full only when there are many.
        double counts = (double) use.met() * use.met() / (use.met() + FEW);
        double confidence = (LABELS_COUNT * label.confidence() + counts * use.chance()) / (LABELS_COUNT + counts);
        List<String> matched = new ArrayList<>(label.matched());
        if (matched.isEmpty() || use.chance() > label.confidence())
            use.telling().stream()
                    .filter(word -> matched.stream()
                            .noneMatch(known -> known.toLowerCase(Locale.ROOT).contains(word)))
                    .forEach(matched::add);
        return new Suggestion(concept, confidence, matched);
    }
}
