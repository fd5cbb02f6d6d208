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

    /** Below this a suggestion is noise. */
    private static final double LEAST = 0.12;

    private static final int TELLING = 3;
    private final TextFeatures features;
    private final List<ConceptId> concepts = new ArrayList<>();
    private final int[][] texts;
    private final float[][] weights;

    public Glosses(Vocabulary vocabulary) {
        List<String> glosses = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            gloss(term, term.zh(), term.altZh(), term.definitionZh(), glosses);
            gloss(term, term.en(), term.altEn(), term.definitionEn(), glosses);
        }
        this.features = new TextFeatures(glosses, 1);
        List<List<Integer>> at = new ArrayList<>();
        List<List<Float>> heavy = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            at.add(new ArrayList<>());
            heavy.add(new ArrayList<>());
        }
        for (int gloss = 0; gloss < glosses.size(); gloss++) {
            Sparse words = features.of(glosses.get(gloss));
            for (int i = 0; i < words.at().length; i++) {
                at.get(words.at()[i]).add(gloss);
                heavy.get(words.at()[i]).add((float) words.values()[i]);
            }
        }
        this.texts = at.stream()
                .map(list -> list.stream().mapToInt(one -> one).toArray())
                .toArray(int[][]::new);
        this.weights = new float[heavy.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = new float[heavy.get(i).size()];
            for (int j = 0; j < weights[i].length; j++)
                weights[i][j] = heavy.get(i).get(j);
        }
    }

    private void gloss(Term term, String label, List<String> others, String definition, List<String> glosses) {
        concepts.add(term.id());
        glosses.add(label + "\n" + label + "\n" + String.join("\n", others) + "\n" + definition);
    }

    /** The concepts that the text is somewhat like, each with how sure that makes of it and by which words. */
    Map<ConceptId, Suggestion> of(String text) {
        Sparse words = features.of(text);
        double[] alike = new double[concepts.size()];
        for (int i = 0; i < words.at().length; i++) {
            int feature = words.at()[i];
            for (int j = 0; j < texts[feature].length; j++)
                alike[texts[feature][j]] += words.values()[i] * weights[feature][j];
        }
        Map<ConceptId, Suggestion> found = new HashMap<>();
        for (int gloss = 0; gloss < alike.length; gloss++) {
            if (alike[gloss] < LEAST) continue;
            double sure = 1 / (1 + Math.exp(SHIFT - STEEP * alike[gloss]));
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
            for (int j = 0; j < texts[feature].length; j++)
                if (texts[feature][j] == gloss)
                    parts.put(words.values()[i] * weights[feature][j], features.name(feature));
        }
        return parts.values().stream().limit(TELLING).toList();
    }
}
