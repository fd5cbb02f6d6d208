package org.fieldlore.advice.offer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** What {@link NextProduct} learnt, as bytes to keep: about half a megabyte for twenty products and ten thousand pairs of facts. */
public final class Learnt {
    private static final String FORM = "next-product 1";

    private Learnt() {}

    /** Returns the bytes, the same for the same. */
    public static byte[] bytes(NextProduct learnt) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeUTF(FORM);
            out.writeInt(learnt.products.size());
            for (String product : learnt.products) out.writeUTF(product);
            write(out, learnt.always);
            out.writeInt(learnt.crosses.facts().size());
            for (Fact fact : learnt.crosses.facts()) {
                out.writeUTF(fact.attribute());
                out.writeUTF(fact.value());
            }
            out.writeInt(learnt.crosses.pairs().size());
            for (Crosses.Pair pair : learnt.crosses.pairs()) {
                out.writeInt(pair.one());
                out.writeInt(pair.other());
            }
            for (float[] row : learnt.weights) write(out, row);
            out.writeInt(learnt.usual.size());
            for (Map.Entry<String, float[]> one : learnt.usual.entrySet()) {
                out.writeUTF(one.getKey());
                write(out, one.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Returns what was learnt from its bytes.
     *
     * @throws IOException when they are something else, or not whole
     */
    public static NextProduct of(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            String form = in.readUTF();
            if (!form.equals(FORM)) throw new IOException("form must be \"" + FORM + "\", was \"" + form + "\"");
            List<String> products = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) products.add(in.readUTF());
            float[] always = floats(in, products.size());
            List<Fact> facts = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) facts.add(new Fact(in.readUTF(), in.readUTF()));
            List<Crosses.Pair> pairs = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) pairs.add(new Crosses.Pair(in.readInt(), in.readInt()));
            float[][] weights = new float[facts.size() + pairs.size()][];
            for (int i = 0; i < weights.length; i++) weights[i] = floats(in, products.size());
            Map<String, float[]> usual = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) usual.put(in.readUTF(), floats(in, products.size()));
            return new NextProduct(products, new Crosses(facts, pairs), weights, always, usual);
        }
    }

    private static void write(DataOutputStream out, float[] row) throws IOException {
        for (float value : row) out.writeFloat(value);
    }

    private static float[] floats(DataInputStream in, int length) throws IOException {
        float[] row = new float[length];
        for (int i = 0; i < length; i++) row[i] = in.readFloat();
        return row;
    }
}
