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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.classification.ClassificationResult;
import org.apache.lucene.classification.Classifier;
import org.apache.lucene.classification.KNearestNeighborClassifier;
import org.apache.lucene.classification.SimpleNaiveBayesClassifier;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Glosses;
import org.fieldlore.taxonomy.GoldSet;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.LearntTags;
import org.fieldlore.taxonomy.TaggedText;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * How well tagging learns from texts that were tagged, on questions with one of twelve topics each ({@code --data DIR}): taught by
 * {@code queries-train.jsonl}, judged by {@code queries-valid.jsonl} or by {@code --queries F --lang zh|en}; beside two classifiers
 * of Lucene.
 */
final class TaggingBench {
    private static final int LAST = 1_000;
    private static final int WARM_UP = 500;
    private static final int NEIGHBOURS = 10;
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

    /** Says which topic a text has, or that it knows none. */
    private interface Tagger {
        Optional<String> of(String text) throws IOException;
    }

    private void judge(String set, List<Topic> taught, List<Topic> judged) throws IOException {
        List<String> topics =
                List.copyOf(new TreeSet<>(taught.stream().map(Topic::topic).toList()));
        List<TaggedText> texts = taught.stream()
                .map(one -> new TaggedText(one.text(), Set.of(new ConceptId(topics.indexOf(one.topic()) + 1))))
                .toList();
        LearntTags learnt =
                LearntTags.of(texts, new LabelTagger(Vocabulary.of(List.of())), Glosses.NONE, new LogisticRegression());
        judge(set, "ours", topics, judged, text -> surest(learnt, text).map(id -> topics.get((int) id.value() - 1)));
        try (Directory folder = new ByteBuffersDirectory()) {
            Analyzer words = set.endsWith("zh") ? new CJKAnalyzer() : new EnglishAnalyzer();
            index(folder, words, taught);
            try (IndexReader reader = DirectoryReader.open(folder)) {
                Classifier<BytesRef> bayes = new SimpleNaiveBayesClassifier(reader, words, null, "topic", "text");
                judge(set, "lucene-naive-bayes", topics, judged, text -> assigned(bayes, text));
                Classifier<BytesRef> nearest = new KNearestNeighborClassifier(
                        reader, new BM25Similarity(), words, null, NEIGHBOURS, 1, 1, "topic", "text");
                judge(set, "lucene-nearest", topics, judged, text -> assigned(nearest, text));
            }
        }
    }

    private static void index(Directory folder, Analyzer words, List<Topic> taught) throws IOException {
        try (IndexWriter writer = new IndexWriter(folder, new IndexWriterConfig(words))) {
            for (Topic one : taught) {
                Document document = new Document();
                document.add(new StringField("topic", one.topic(), Field.Store.YES));
                document.add(new TextField("text", one.text(), Field.Store.YES));
                writer.addDocument(document);
            }
        }
    }

    private static Optional<String> assigned(Classifier<BytesRef> classifier, String text) throws IOException {
        ClassificationResult<BytesRef> found = classifier.assignClass(text);
        return Optional.ofNullable(found)
                .map(ClassificationResult::getAssignedClass)
                .map(BytesRef::utf8ToString);
    }

    private static Optional<ConceptId> surest(LearntTags learnt, String text) {
        return learnt.of(text).entrySet().stream()
                .max(Comparator.comparingDouble(entry -> entry.getValue().chance()))
                .map(Map.Entry::getKey);
    }

    private void judge(String set, String who, List<String> topics, List<Topic> judged, Tagger tagger)
            throws IOException {
        int[][] said = new int[topics.size()][topics.size() + 1];
        for (Topic one : judged.subList(0, Math.min(WARM_UP, judged.size()))) tagger.of(one.text());
        long started = System.nanoTime();
        int right = 0;
        for (Topic one : judged) {
            int told = tagger.of(one.text()).map(topics::indexOf).orElse(topics.size());
            int truth = topics.indexOf(one.topic());
            if (told == truth) right++;
            if (truth >= 0) said[truth][told]++;
        }
        double millis = (System.nanoTime() - started) / 1e6 / judged.size();
        double accuracy = (double) right / judged.size();
        double error = Math.sqrt(accuracy * (1 - accuracy) / judged.size());
        figures.add(set, who, "accuracy", accuracy, "", error, judged.size());
        figures.add(set, who, "macro_f1", macro(said), "", 0, judged.size());
        figures.add(set, who, "ms_per_item", millis, "ms", 0, judged.size());
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
