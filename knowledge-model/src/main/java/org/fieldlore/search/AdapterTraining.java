package org.fieldlore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Learns a {@link QueryAdapter} from questions and the texts that answered them, by contrast (InfoNCE: van den Oord, Li and
 * Vinyals, Representation Learning with Contrastive Predictive Coding, 2018): each question is to lie nearer to its own answer
 * than to those of other questions. Starts from no turn at all and is held near it, so little use teaches little and does no
 * harm. Optimised by Adam (Kingma and Ba, 2015). The same examples in the same order teach the same.
 */
final class AdapterTraining {
    private static final int ROUNDS = 10;
    private static final int BATCH = 256;
    private static final int OTHERS = 768;
    private static final float TEMPERATURE = 0.03f;
    private static final float RATE = 1e-3f;
    private static final float HOLD = 1e-3f;
    private static final float NEGLIGIBLE = 1e-6f;
    private final List<Example> examples;
    private final float[][] texts;
    private final int[] answers;
    private final Random random = new Random(1);
    private final float[] mean;
    private final float[][] turn;
    private final float[][] momentum;
    private final float[][] spread;
    private int steps;

    /**
     * A question and what answered it.
     *
     * @param question where the language model places it
     * @param right indices of the texts, at least one
     */
    record Example(float[] question, int[] right) {}

    private AdapterTraining(List<Example> examples, float[][] texts) {
        this.examples = new ArrayList<>(examples);
        this.texts = texts;
        this.answers = examples.stream()
                .flatMapToInt(example -> Arrays.stream(example.right()))
                .distinct()
                .toArray();
        int size = texts[0].length;
        this.mean = mean(examples.stream().map(Example::question).toList());
        this.turn = new float[size][size];
        this.momentum = new float[size][size];
        this.spread = new float[size][size];
    }

    /**
     * Learns from examples, at least one; some seconds of one processor for a thousand.
     *
     * @param texts where the texts lie that examples name by index
     */
    static QueryAdapter of(String lang, List<Example> examples, float[][] texts) {
        AdapterTraining training = new AdapterTraining(examples, texts);
        training.run();
        return new QueryAdapter(lang, training.mean, training.turn, Sense.Gauge.PLAIN);
    }

    static float[] mean(List<float[]> places) {
        float[] mean = new float[places.get(0).length];
        for (float[] place : places) for (int i = 0; i < mean.length; i++) mean[i] += place[i] / places.size();
        return mean;
    }

    private void run() {
        int all = ROUNDS * ((examples.size() + BATCH - 1) / BATCH);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(examples, random);
            for (int from = 0; from < examples.size(); from += BATCH) {
                float rate = RATE * (1 - (float) steps / all);
                step(slope(examples.subList(from, Math.min(examples.size(), from + BATCH))), rate);
            }
        }
    }

    /** The slope of the loss over the turn, for a batch of questions against their answers and some others. */
    private float[][] slope(List<Example> batch) {
        int[] own = batch.stream()
                .mapToInt(example -> example.right()[random.nextInt(example.right().length)])
                .toArray();
        Set<Integer> drawn = new LinkedHashSet<>();
        for (int answer : own) drawn.add(answer);
        for (int i = 0; i < OTHERS; i++) drawn.add(answers[random.nextInt(answers.length)]);
        int[] against = drawn.stream().mapToInt(Integer::intValue).toArray();
        float[][] slope = new float[turn.length][turn.length];
        for (int i = 0; i < own.length; i++) add(batch.get(i), own[i], against, slope, own.length);
        return slope;
    }

    private void add(Example example, int own, int[] against, float[][] slope, int batch) {
        float[] centred = QueryAdapter.centred(example.question(), mean);
        float[] turned = QueryAdapter.turned(centred, turn);
        float length = (float) Math.sqrt(QueryAdapter.product(turned, turned));
        float[] place = QueryAdapter.unit(turned);
        float[] pull = pull(place, example, own, against);
        float along = QueryAdapter.product(pull, place);
        for (int i = 0; i < pull.length; i++) {
            float part = (pull[i] - along * place[i]) / length / batch;
            float[] row = slope[i];
            for (int j = 0; j < row.length; j++) row[j] += part * centred[j];
        }
    }

    /** The slope of the loss over the place of one question; its other right answers count neither for nor against. */
    private float[] pull(float[] place, Example example, int own, int[] against) {
        Set<Integer> right = new HashSet<>();
        for (int answer : example.right()) if (answer != own) right.add(answer);
        float[] odds = new float[against.length];
        float most = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = right.contains(against[i])
                    ? Float.NEGATIVE_INFINITY
                    : QueryAdapter.product(place, texts[against[i]]) / TEMPERATURE;
            most = Math.max(most, odds[i]);
        }
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            odds[i] = (float) Math.exp(odds[i] - most);
            sum += odds[i];
        }
        float[] pull = new float[place.length];
        for (int i = 0; i < odds.length; i++) {
            float share = (float) (odds[i] / sum) - (against[i] == own ? 1 : 0);
            if (Math.abs(share) < NEGLIGIBLE) continue;
            float[] text = texts[against[i]];
            for (int j = 0; j < pull.length; j++) pull[j] += share / TEMPERATURE * text[j];
        }
        return pull;
    }

    private void step(float[][] slope, float rate) {
        steps++;
        double momentumSoFar = 1 - Math.pow(0.9, steps);
        double spreadSoFar = 1 - Math.pow(0.999, steps);
        for (int i = 0; i < turn.length; i++)
            for (int j = 0; j < turn.length; j++) {
                float down = slope[i][j] + HOLD * turn[i][j];
                momentum[i][j] = 0.9f * momentum[i][j] + 0.1f * down;
                spread[i][j] = 0.999f * spread[i][j] + 0.001f * down * down;
                turn[i][j] -= (float)
                        (rate * (momentum[i][j] / momentumSoFar) / (Math.sqrt(spread[i][j] / spreadSoFar) + 1e-8));
            }
    }
}
