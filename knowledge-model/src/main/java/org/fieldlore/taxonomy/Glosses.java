package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * How much a text is like what the vocabulary says of its concepts: their labels and definitions, each language by itself. Finds
 * what no label names; a likeness is worth what it was on texts tagged by hand. Pure and safe for many threads.
 */
public final class Glosses {
    /** Knows no concept. */
    public static final Glosses NONE = new Glosses(Vocabulary.of(List.of()));

    /** From the likeness to a chance, fitted on items tagged by hand: 0.13 is 1 in 13, 0.21 one in two. */
    private static final double STEEP = 30;

    private static final double SHIFT = 6.4;

    /** Below this a likeness is noise, also as one sign among others ({@link Weighing}). */
    private static final double LEAST = 0.06;

    private static final int TELLING = 3;
    private final TextFeatures features;
    private final List<ConceptId> concepts = new ArrayList<>();
    private final AlikeTexts alike;

    public Glosses(Vocabulary vocabulary) {
        List<String> glosses = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            gloss(term, term.zh(), term.altZh(), term.definitionZh(), glosses);
            gloss(term, term.en(), term.altEn(), term.definitionEn(), glosses);
        }
        this.features = new TextFeatures(glosses, 1);
        this.alike = new AlikeTexts(glosses.stream().map(features::of).toList(), features.size());
    }

    private void gloss(Term term, String label, List<String> others, String definition, List<String> glosses) {
        concepts.add(term.id());
        glosses.add(label + "\n" + label + "\n" + String.join("\n", others) + "\n" + definition);
    }

    /** The concepts that the text is somewhat like, each with how sure that makes of it and by which words. */
    Map<ConceptId, Suggestion> of(String text) {
        Sparse words = features.of(text);
        double[] likeness = alike.of(words);
        Map<ConceptId, Suggestion> found = new HashMap<>();
        for (int gloss = 0; gloss < likeness.length; gloss++) {
            if (likeness[gloss] < LEAST) continue;
            double sure = 1 / (1 + Math.exp(SHIFT - STEEP * likeness[gloss]));
            Suggestion known = found.get(concepts.get(gloss));
            if (known == null || known.confidence() < sure)
                found.put(concepts.get(gloss), new Suggestion(concepts.get(gloss), sure, telling(words, gloss)));
        }
        return found;
    }

    /** The words of two letters and more that make a text like a gloss, strongest first. */
    private List<String> telling(Sparse words, int gloss) {
        TreeMap<Double, String> parts = new TreeMap<>(Comparator.reverseOrder());
        for (int i = 0; i < words.at().length; i++) {
            int feature = words.at()[i];
            if (features.name(feature).length() < 2) continue;
            double part = words.values()[i] * alike.part(feature, gloss);
            if (part > 0) parts.put(part, features.name(feature));
        }
        return parts.values().stream().limit(TELLING).toList();
    }
}
