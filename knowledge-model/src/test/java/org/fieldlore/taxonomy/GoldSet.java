package org.fieldlore.taxonomy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.jena.JenaVocabulary;
import org.fieldlore.taxonomy.liblinear.LogisticRegression;

/**
 * Items in both languages, written and tagged by hand with concepts of the vocabulary that comes with Fieldlore, half of which
 * none of their labels name; and how well tagging finds those concepts, by the labels alone or taught by others of the items.
 */
public final class GoldSet {
    private static final int FIRST = 5;
    private static final int FOLDS = 5;
    private static final long SEED = 4;

    private final Vocabulary vocabulary;
    private final List<TaggedText> items;

    private GoldSet(Vocabulary vocabulary, List<TaggedText> items) {
        this.vocabulary = vocabulary;
        this.items = items;
    }

    /**
     * How well the first five suggestions do, as means over items with the standard error of that mean.
     *
     * @param precision of the first five; fewer than five suggested count as so many
     */
    public record Score(Mean precision, Mean recall, Mean ndcg, int items) {}

    public record Mean(double value, double error) {
        static Mean of(List<Double> values) {
            double mean = values.stream().mapToDouble(one -> one).average().orElse(0);
            double squares = values.stream()
                    .mapToDouble(one -> (one - mean) * (one - mean))
                    .sum();
            return new Mean(mean, Math.sqrt(squares / Math.max(1, values.size() - 1) / Math.max(1, values.size())));
        }
    }

    public static GoldSet read() {
        var reading = new JenaVocabulary().read(text("/ontology/fieldlore.ttl"));
        Map<ConceptId, ParsedConcept> stated = new LinkedHashMap<>();
        reading.concepts().forEach(one -> stated.put(new ConceptId(stated.size() + 1), one));
        Vocabulary vocabulary = Vocabulary.of(reading.schemes(), stated);
        List<TaggedText> items = new ArrayList<>();
        for (String line : text("/tagging/gold.jsonl").lines().toList()) {
            JsonObject json = Json.createReader(new StringReader(line)).readObject();
            items.add(new TaggedText(
                    json.getString("title") + "\n" + json.getString("text"),
                    json.getJsonArray("concepts").getValuesAs(JsonString::getString).stream()
                            .map(one -> vocabulary
                                    .idOf(Vocabulary.ROOT + one)
                                    .orElseThrow(() -> new IllegalStateException(one)))
                            .collect(Collectors.toSet())));
        }
        Collections.shuffle(items, new Random(SEED));
        return new GoldSet(vocabulary, items);
    }

    private static String text(String resource) {
        try (var file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GoldSet.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return file.lines().collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The vocabulary that comes with Fieldlore, as Turtle. */
    public static String turtle() {
        return text("/ontology/fieldlore.ttl");
    }

    /** The IRIs of its concepts. */
    public static List<String> concepts() {
        return read().vocabulary.terms().stream().map(Term::iri).toList();
    }

    public int size() {
        return items.size();
    }

    /** How many concepts were given in all. */
    public int tags() {
        return items.stream().mapToInt(one -> one.concepts().size()).sum();
    }

    /**
     * Judges each fifth of the items by a tagger that the other four have taught, until so many concepts were said of them; 0
     * goes by labels alone.
     */
    public Score after(int corrections) {
        return judged(corrections, vocabulary, new Glosses(vocabulary));
    }

    /** The same by labels and nothing else. */
    public Score byLabels() {
        return judged(0, vocabulary, Glosses.NONE);
    }

    /**
     * The same when, after the teaching, the most frequent concepts were merged into a neighbour, replaced by what is above
     * them, or split, and nobody has taught anything since.
     */
    public Score afterChanges(int corrections, int concepts) {
        Vocabulary today = changed(concepts);
        return judged(corrections, today, new Glosses(today));
    }

    private Score judged(int corrections, Vocabulary today, Glosses glosses) {
        LabelTagger before = new LabelTagger(vocabulary);
        LabelTagger labels = new LabelTagger(today);
        List<Double> precision = new ArrayList<>();
        List<Double> recall = new ArrayList<>();
        List<Double> ndcg = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            ConceptTagger tagger = new ConceptTagger(labels, glosses, taught(fold, corrections, before));
            for (int i = fold; i < items.size(); i += FOLDS) {
                // Of what a concept was split into, any part is right: nobody has said yet which.
                List<Set<ConceptId>> meant = items.get(i).concepts().stream()
                        .map(today::today)
                        .distinct()
                        .toList();
                Set<ConceptId> right = meant.stream().flatMap(Set::stream).collect(Collectors.toSet());
                List<ConceptId> told = tagger.tag(items.get(i).text(), FIRST).stream()
                        .map(Suggestion::concept)
                        .toList();
                long hits = told.stream().filter(right::contains).count();
                precision.add(told.isEmpty() ? 0 : (double) hits / told.size());
                long found = meant.stream()
                        .filter(one -> one.stream().anyMatch(told::contains))
                        .count();
                recall.add((double) Math.min(FIRST, found) / Math.min(FIRST, meant.size()));
                ndcg.add(Math.min(1, ndcg(told, right, meant.size())));
            }
        }
        return new Score(Mean.of(precision), Mean.of(recall), Mean.of(ndcg), items.size());
    }

    private LearntTags taught(int fold, int corrections, LabelTagger labels) {
        List<TaggedText> some = new ArrayList<>();
        int said = 0;
        for (int i = 0; i < items.size() && said < corrections; i++) {
            if (i % FOLDS == fold) continue;
            some.add(items.get(i));
            said += items.get(i).concepts().size();
        }
        return some.isEmpty()
                ? LearntTags.NONE
                : LearntTags.of(some, labels, new Glosses(vocabulary), new LogisticRegression());
    }

    private static double ndcg(List<ConceptId> told, Set<ConceptId> right, int wanted) {
        double gain = 0;
        for (int i = 0; i < told.size(); i++)
            if (right.contains(told.get(i))) gain += 1 / (Math.log(i + 2) / Math.log(2));
        double best = 0;
        for (int i = 0; i < Math.min(FIRST, wanted); i++) best += 1 / (Math.log(i + 2) / Math.log(2));
        return gain / best;
    }

    /** The vocabulary after its most frequent concepts went, each third of them in another way. */
    private Vocabulary changed(int concepts) {
        Map<ConceptId, Long> often = items.stream()
                .flatMap(one -> one.concepts().stream())
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        List<ConceptId> most = often.entrySet().stream()
                .sorted(Map.Entry.<ConceptId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(one -> one.getKey().value()))
                .map(Map.Entry::getKey)
                .filter(one -> vocabulary.narrower(one).isEmpty())
                .filter(one -> vocabulary.path(one).size() > 1)
                .limit(concepts)
                .toList();
        List<ParsedConcept> now = vocabulary.stated();
        Set<ConceptId> gone = new HashSet<>(most);
        int way = 0;
        for (ConceptId one : most) {
            List<Term> path = vocabulary.path(one);
            Term above = path.get(path.size() - 2);
            List<String> beside = vocabulary.narrower(above.id()).stream()
                    .filter(other -> !gone.contains(other.id())
                            && vocabulary.narrower(other.id()).isEmpty())
                    .map(Term::iri)
                    .toList();
            String iri = vocabulary.term(one).orElseThrow().iri();
            VocabularyEdit edit = switch (beside.isEmpty() ? 1 : way++ % 3) {
                case 0 -> new VocabularyEdit.Merge(iri, beside.get(0));
                case 1 -> new VocabularyEdit.Retire(iri, List.of(above.iri()));
                default -> new VocabularyEdit.Retire(iri, beside.subList(0, Math.min(2, beside.size())));
            };
            now = List.copyOf(Edits.after(edit, now));
        }
        Map<ConceptId, ParsedConcept> stated = new LinkedHashMap<>();
        now.forEach(one -> stated.put(vocabulary.idOf(one.iri()).orElseThrow(), one));
        return Vocabulary.of(vocabulary.schemes(), stated);
    }
}
