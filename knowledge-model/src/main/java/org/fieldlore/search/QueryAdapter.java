package org.fieldlore.search;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;

/**
 * A linear query adapter: turns the place of a question towards the texts that people took as answers to questions like it.
 * Places of texts stay as they are, so nothing has to be indexed anew when use has taught something. A place q becomes the
 * direction of c + turn · c with c the direction of q − {@value #CENTRED} · mean: what all questions have in common says
 * nothing about any of them.
 *
 * @param lang zh or en
 * @param mean the mean place of the questions it was taught by
 * @param turn square, one row a dimension
 * @param gauge how the products of the new places are measured
 */
public record QueryAdapter(String lang, float[] mean, float[][] turn, Sense.Gauge gauge) {
    private static final float CENTRED = 0.75f;

    /** The sense of a question, given where the language model places it. */
    public Sense asked(float[] place) {
        return new Sense(lang, unit(turned(centred(place, mean), turn)), gauge);
    }

    static float[] turned(float[] centred, float[][] turn) {
        float[] turned = new float[centred.length];
        for (int i = 0; i < turned.length; i++) turned[i] = centred[i] + product(turn[i], centred);
        return turned;
    }

    QueryAdapter with(Sense.Gauge other) {
        return new QueryAdapter(lang, mean, turn, other);
    }

    static float[] centred(float[] place, float[] mean) {
        float[] centred = new float[place.length];
        for (int i = 0; i < centred.length; i++) centred[i] = place[i] - CENTRED * mean[i];
        return unit(centred);
    }

    /** Four sums side by side: a single one would wait for each addition. Lengths are multiples of four, or the rest is added last. */
    static float product(float[] one, float[] other) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        int i = 0;
        for (; i + 3 < one.length; i += 4) {
            a += one[i] * other[i];
            b += one[i + 1] * other[i + 1];
            c += one[i + 2] * other[i + 2];
            d += one[i + 3] * other[i + 3];
        }
        for (; i < one.length; i++) a += one[i] * other[i];
        return a + b + c + d;
    }

    /** Brings a vector to length 1, in place. */
    static float[] unit(float[] vector) {
        float length = (float) Math.sqrt(product(vector, vector));
        if (length > 0) for (int i = 0; i < vector.length; i++) vector[i] /= length;
        return vector;
    }

    /** Dimensions, gauge, mean and turn, as they are stored. */
    byte[] bytes() {
        int size = mean.length;
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + 3 * Double.BYTES + (size + size * size) * Float.BYTES);
        bytes.putInt(size).putDouble(gauge.from()).putDouble(gauge.scale()).putDouble(gauge.weight());
        FloatBuffer floats = bytes.asFloatBuffer().put(mean);
        for (float[] row : turn) floats.put(row);
        return bytes.array();
    }

    static QueryAdapter of(String lang, byte[] stored) {
        ByteBuffer bytes = ByteBuffer.wrap(stored);
        float[] mean = new float[bytes.getInt()];
        Sense.Gauge gauge = new Sense.Gauge(bytes.getDouble(), bytes.getDouble(), bytes.getDouble());
        FloatBuffer floats = bytes.asFloatBuffer().get(mean);
        float[][] turn = new float[mean.length][mean.length];
        for (float[] row : turn) floats.get(row);
        return new QueryAdapter(lang, mean, turn, gauge);
    }
}
