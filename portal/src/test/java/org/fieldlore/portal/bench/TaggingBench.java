package org.fieldlore.portal.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.GoldSet;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.LearntTags;
import org.fieldlore.taxonomy.TaggedText;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * How well tagging learns from texts that were tagged, on questions with one of twelve topics each ({@code --data DIR}): taught by
 * {@code queries-train.jsonl}, judged by {@code queries-valid.jsonl} or by {@code --queries F --lang zh|en}.
 */
final class TaggingBench {
    private static final int LAST = 1_000;
    private static final List<Integer> CURVE = List.of(0, 100, 250, 500, LAST);

    /** So many of the most frequent concepts are merged, replaced or split after the teaching. */
    private static final int CHANGED = 15;

    private final Map<String, String> options;
    private final Figures figures;

    TaggingBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
    }

    void run() throws IOException {
        Path data = Path.of(options.getOrDefault("data", "."));
        for (String lang : List.of("en", "zh")) {
            Path folder = data.resolve("insuranceqa-" + lang);
            if (!lang.equals(options.getOrDefault("lang", lang))) continue;
            if (!Files.isDirectory(folder))
                System.out.println("insuranceqa-" + lang + ": missing, there is no " + folder);
            else
                judge(
                        "insuranceqa-" + lang,
                        read(folder.resolve("queries-train.jsonl")),
                        read(Path.of(options.getOrDefault(
                                "queries", folder.resolve("queries-valid.jsonl").toString()))));
        }
        if (!options.containsKey("queries")) gold();
    }

    /** The product's own vocabulary: what labels alone find, and what each correction adds. */
    private void gold() {
        GoldSet gold = GoldSet.read();
        System.out.printf("own-gold: %,d items with %,d concepts said of them%n", gold.size(), gold.tags());
        score("_labels", 0, gold.byLabels());
        for (int corrections : CURVE) {
            long started = System.nanoTime();
            GoldSet.Score score = gold.after(corrections);
            double seconds = (System.nanoTime() - started) / 1e9;
            score("", corrections, score);
            System.out.printf("own-gold after %,d corrections: %.1f s with the learning%n", corrections, seconds);
        }
        score("_changed", LAST, gold.afterChanges(LAST, CHANGED));
    }

    private void score(String suffix, int corrections, GoldSet.Score score) {
        String after = (corrections == 0 ? "" : "_after_" + corrections) + suffix;
        add("P@5" + after, score.precision(), score.items());
        add("R@5" + after, score.recall(), score.items());
        add("nDCG" + after, score.ndcg(), score.items());
    }

    private void add(String measure, GoldSet.Mean mean, int items) {
        figures.add("own-gold", "ours", measure, mean.value(), "", mean.error(), items);
    }

    private record Topic(String text, String topic) {}

    private static List<Topic> read(Path file) throws IOException {
        List<Topic> all = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(one -> !one.isBlank())::iterator) {
                JsonObject json = Json.createReader(new StringReader(line)).readObject();
                all.add(new Topic(json.getString("text"), json.getString("topic")));
            }
        }
        return all;
    }

    private void judge(String set, List<Topic> taught, List<Topic> judged) {
        List<String> topics =
                List.copyOf(new TreeSet<>(taught.stream().map(Topic::topic).toList()));
        List<TaggedText> texts = taught.stream()
                .map(one -> new TaggedText(one.text(), Set.of(new ConceptId(topics.indexOf(one.topic()) + 1))))
                .toList();
        LearntTags learnt = LearntTags.of(texts, new LabelTagger(Vocabulary.of(List.of())), new LogisticRegression());
        int[][] said = new int[topics.size()][topics.size() + 1];
        for (Topic one : judged.subList(0, Math.min(500, judged.size()))) told(learnt, one);
        long started = System.nanoTime();
        int right = 0;
        for (Topic one : judged) {
            int told = told(learnt, one);
            int truth = topics.indexOf(one.topic());
            if (told == truth) right++;
            if (truth >= 0) said[truth][told]++;
        }
        double millis = (System.nanoTime() - started) / 1e6 / judged.size();
        double accuracy = (double) right / judged.size();
        figures.add(
                set,
                "ours",
                "accuracy",
                accuracy,
                "",
                Math.sqrt(accuracy * (1 - accuracy) / judged.size()),
                judged.size());
        figures.add(set, "ours", "macro_f1", macro(said), "", 0, judged.size());
        figures.add(set, "ours", "ms_per_item", millis, "ms", 0, judged.size());
    }

    private static int told(LearntTags learnt, Topic one) {
        return (int) learnt.of(one.text()).entrySet().stream()
                        .max(Comparator.comparingDouble(
                                entry -> entry.getValue().chance()))
                        .orElseThrow()
                        .getKey()
                        .value()
                - 1;
    }

    /** The mean over topics of 2 · right / (told + true). */
    private static double macro(int[][] said) {
        double sum = 0;
        int topics = 0;
        for (int topic = 0; topic < said.length; topic++) {
            int truth = 0;
            int told = 0;
            for (int other = 0; other < said.length; other++) {
                truth += said[topic][other];
                told += said[other][topic];
            }
            if (truth == 0) continue;
            sum += 2.0 * said[topic][topic] / (truth + told);
            topics++;
        }
        return sum / topics;
    }
}
