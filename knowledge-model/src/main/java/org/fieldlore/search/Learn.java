package org.fieldlore.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.AdapterTraining.Example;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.KnowledgeId;

/**
 * Learns from answered questions how to place questions. A fifth of them is kept back: by those it is found out how much
 * likeness shall weigh, in real searches, and whether anything was gained.
 */
public final class Learn {
    /** Fewer answered questions teach nothing that holds for others. */
    static final int FEWEST = 100;

    private static final int MOST = 20_000;
    private static final int JUDGED = 400;
    private static final int KEPT_BACK = 5;
    private static final int TOP = 10;
    private static final double[] WEIGHTS = {0.7, 1, 1.4, 2, 2.8};
    private static final int SAMPLE = 20_000;
    private static final Viewer EVERYTHING = new Viewer(new AgentId(1), new BranchId(1), Set.of(Role.REVIEWER));
    private final TextIndex index;
    private final Meaning meaning;

    public Learn(TextIndex index, Meaning meaning) {
        this.index = index;
        this.meaning = meaning;
    }

    /**
     * Returns what answered questions in a language teach; nothing for fewer than a hundred questions whose items have a place.
     * Takes a minute of one processor for four thousand questions.
     */
    public Optional<Lesson> from(List<LearntPair> pairs, String lang) {
        List<Answered> all = answered(pairs, lang);
        if (all.size() < FEWEST) return Optional.empty();
        List<Answered> taught = new ArrayList<>();
        List<Answered> judged = new ArrayList<>();
        for (int i = 0; i < all.size(); i++)
            (i % KEPT_BACK == 0 && judged.size() < JUDGED ? judged : taught).add(all.get(i));
        QueryAdapter tried = trained(lang, taught);
        double[] before = ranked(judged, asked -> new Sense(lang, asked.place()));
        double best = WEIGHTS[0];
        double[] after = {};
        for (double weight : WEIGHTS) {
            QueryAdapter gauged = tried.with(gauge(tried, taught, weight));
            double[] ranks = ranked(judged, asked -> gauged.asked(asked.place()));
            if (mean(ranks) <= mean(after)) continue;
            after = ranks;
            best = weight;
        }
        QueryAdapter whole = trained(lang, all);
        return Optional.of(new Lesson(
                whole.with(gauge(whole, all, best)),
                all.size(),
                judged.size(),
                mean(before),
                mean(after),
                stderr(before, after)));
    }

    /** A question, where it lies, and the items that answered it with their places. */
    private record Answered(String question, float[] place, Map<KnowledgeId, float[]> items) {}

    private interface Placing {
        Sense of(Answered question);
    }

    /** In an order that has nothing to do with when or what was asked, and is the same each time. */
    private List<Answered> answered(List<LearntPair> pairs, String lang) {
        Map<String, Set<KnowledgeId>> items = new LinkedHashMap<>();
        for (LearntPair pair : pairs)
            if (pair.lang().equals(lang) && (items.size() < MOST || items.containsKey(pair.question())))
                items.computeIfAbsent(pair.question(), question -> new LinkedHashSet<>())
                        .add(pair.item());
        Map<KnowledgeId, float[]> places = index.places(
                items.values().stream().flatMap(Collection::stream).distinct().toList(), lang);
        List<Answered> answered = new ArrayList<>();
        items.forEach((question, ids) -> {
            Map<KnowledgeId, float[]> known = new LinkedHashMap<>();
            for (KnowledgeId id : ids) {
                float[] place = places.get(id);
                if (place != null) known.put(id, place);
            }
            if (!known.isEmpty()) answered.add(new Answered(question, meaning.of(question, lang), known));
        });
        answered.sort(Comparator.comparing((Answered one) -> one.question().hashCode())
                .thenComparing(Answered::question));
        return answered;
    }

    private static QueryAdapter trained(String lang, List<Answered> questions) {
        Map<KnowledgeId, Integer> numbers = new HashMap<>();
        List<float[]> texts = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Answered question : questions) {
            question.items()
                    .forEach((id, place) -> numbers.computeIfAbsent(id, unknown -> {
                        texts.add(place);
                        return texts.size() - 1;
                    }));
            examples.add(new Example(
                    question.place(),
                    question.items().keySet().stream().mapToInt(numbers::get).toArray()));
        }
        return AdapterTraining.of(lang, examples, texts.toArray(float[][]::new));
    }

    /**
     * Measures so that a question and any text are as much alike as the language model finds them, on average and in how far
     * that varies.
     */
    private static Sense.Gauge gauge(QueryAdapter adapter, List<Answered> questions, double weight) {
        Random random = new Random(1);
        double[] plain = new double[SAMPLE];
        double[] turned = new double[SAMPLE];
        for (int i = 0; i < SAMPLE; i++) {
            float[] place = questions.get(random.nextInt(questions.size())).place();
            float[] text = questions
                    .get(random.nextInt(questions.size()))
                    .items()
                    .values()
                    .iterator()
                    .next();
            plain[i] = QueryAdapter.product(place, text);
            turned[i] = QueryAdapter.product(adapter.asked(place).place(), text);
        }
        double scale = deviation(plain) / deviation(turned);
        return new Sense.Gauge(mean(plain) - scale * mean(turned), scale, weight);
    }

    /** nDCG@10 of each question (Järvelin and Kekäläinen, 2002), all right answers being equally right. */
    private double[] ranked(List<Answered> questions, Placing placing) {
        return questions.stream()
                .mapToDouble(question -> {
                    Query query = Query.of(question.question()).page(0, TOP);
                    List<Ranked> hits = index.best(query, placing.of(question), EVERYTHING);
                    double gained = 0;
                    double possible = 0;
                    for (int i = 0; i < hits.size(); i++)
                        if (question.items().containsKey(hits.get(i).id())) gained += discount(i);
                    for (int i = 0; i < Math.min(TOP, question.items().size()); i++) possible += discount(i);
                    return gained / possible;
                })
                .toArray();
    }

    private static double discount(int position) {
        return 1 / Math.log(position + 2.0);
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) sum += value;
        return values.length == 0 ? -1 : sum / values.length;
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) sum += (value - mean) * (value - mean);
        return Math.sqrt(sum / values.length);
    }

    private static double stderr(double[] before, double[] after) {
        double[] gains = new double[before.length];
        for (int i = 0; i < gains.length; i++) gains[i] = after[i] - before[i];
        return deviation(gains) / Math.sqrt(gains.length);
    }
}
