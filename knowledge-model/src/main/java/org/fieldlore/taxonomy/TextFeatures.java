package org.fieldlore.taxonomy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldlore.taxonomy.Solver.Sparse;

/**
 * A text as numbers: its words and pairs of neighbouring words, in Chinese its characters and pairs of them, weighed by how often
 * they stand there and by how few texts have them (1 + ln tf) · (1 + ln((1 + N) / (1 + df))), at length 1.
 */
final class TextFeatures {
    private static final Pattern RUN = Pattern.compile("[\\p{IsLatin}\\p{Nd}]+(?:['’]\\p{IsLatin}+)?|\\p{IsHan}+");
    private static final int READ = 6_000;

    /** In so few of many texts a feature is chance, and costs memory. */
    private static final int RARE = 2;

    private static final int MANY = 200;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final double[] rarity;

    /** The features of texts that something is to be learnt from. */
    TextFeatures(List<String> texts) {
        this(texts, texts.size() < MANY ? 1 : RARE);
    }

    /** The features that at least so many of the texts have. */
    TextFeatures(List<String> texts, int fewest) {
        Map<String, Integer> spread = new HashMap<>();
        for (String text : texts) new HashSet<>(cut(text)).forEach(one -> spread.merge(one, 1, Integer::sum));
        List<Double> weights = new ArrayList<>();
        new TreeMap<>(spread).forEach((one, count) -> {
            if (count < fewest) return;
            places.put(one, names.size());
            names.add(one);
            weights.add(1 + Math.log((1.0 + texts.size()) / (1 + count)));
        });
        this.rarity = weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    int size() {
        return names.size();
    }

    /** The words or characters of a feature, in lower case. */
    String name(int feature) {
        return names.get(feature);
    }

    /** The features of a text that were met when learning. */
    Sparse of(String text) {
        TreeMap<Integer, Double> counts = new TreeMap<>();
        for (String one : cut(text)) {
            Integer place = places.get(one);
            if (place != null) counts.merge(place, 1.0, Double::sum);
        }
        counts.replaceAll((place, count) -> (1 + Math.log(count)) * rarity[place]);
        double length = Math.sqrt(
                counts.values().stream().mapToDouble(value -> value * value).sum());
        return new Sparse(
                counts.keySet().stream().mapToInt(Integer::intValue).toArray(),
                counts.values().stream().mapToDouble(value -> value / length).toArray());
    }

    private static List<String> cut(String text) {
        List<String> features = new ArrayList<>();
        Matcher run =
                RUN.matcher(text.substring(0, Math.min(READ, text.length())).toLowerCase(Locale.ROOT));
        String before = "";
        while (run.find()) {
            String word = run.group();
            if (Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HAN) {
                for (int i = 0; i < word.length(); i++) {
                    features.add(word.substring(i, i + 1));
                    if (i + 1 < word.length()) features.add(word.substring(i, i + 2));
                }
                before = "";
            } else {
                word = LabelTagger.singular(word);
                features.add(word);
                if (!before.isEmpty()) features.add(before + " " + word);
                before = word;
            }
        }
        return features;
    }
}
