package org.fieldlore.search.onnx;

import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallenv15q.BgeSmallEnV15QuantizedEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.fieldlore.search.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * BAAI's bge-small v1.5, quantised: 512 dimensions for Chinese, 384 for English. Questions go in as they are: the sentence that
 * the English model was trained to see before them found no more here and took a third longer. A model is loaded at its first use and never
 * closed, since closing one while another thread is inside it brings the whole process down.
 */
public final class BgeMeaning implements Meaning {
    /** Stands for a text in which a model finds no word; it would refuse that. */
    private static final String NOTHING = "无 none";

    private static final int REMEMBERED = 2_000;
    private final Model zh =
            new Model(() -> new Encoder(BgeSmallZhV15QuantizedEmbeddingModel.class, "bge-small-zh-v1.5-q"));
    private final Model en =
            new Model(() -> new Encoder(BgeSmallEnV15QuantizedEmbeddingModel.class, "bge-small-en-v1.5-q"));
    private final Map<String, float[]> asked = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    @Override
    public float[] of(String text, String lang) {
        return model(lang).place(text);
    }

    @Override
    public float[] asked(String question, String lang) {
        String key = lang + question;
        float[] known = asked.get(key);
        if (known != null) return known;
        float[] place = of(question, lang);
        asked.put(key, place);
        return place;
    }

    private Model model(String lang) {
        return lang.equals("zh") ? zh : en;
    }

    private static final class Model {
        private final Supplier<EmbeddingModel> loading;
        private volatile @Nullable EmbeddingModel loaded;

        Model(Supplier<EmbeddingModel> loading) {
            this.loading = loading;
        }

        float[] place(String text) {
            EmbeddingModel known = loaded;
            EmbeddingModel ready = known == null ? load() : known;
            try {
                return ready.embed(text.isBlank() ? NOTHING : text).content().vector();
            } catch (IllegalArgumentException noWord) {
                return ready.embed(NOTHING).content().vector();
            }
        }

        private synchronized EmbeddingModel load() {
            EmbeddingModel ready = loaded == null ? loading.get() : loaded;
            loaded = ready;
            return ready;
        }
    }
}
