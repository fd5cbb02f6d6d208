package org.fieldlore.search.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.fieldlore.shared.Shipped;

/**
 * A model of the BGE family from its jar, each text computed by the thread that asks. By default every text is spread over all
 * processors, which wait for each other by spinning: two threads that each compute a text of their own get more done, and one
 * question costs less.
 */
final class Encoder extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    /**
     * @param jar a class beside whose jar's root the model lies
     * @param name as the files are called: NAME.onnx and NAME-tokenizer.json
     */
    Encoder(Class<?> jar, String name) {
        super(Runnable::run);
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (InputStream model = Shipped.open(jar, "/" + name + ".onnx");
                InputStream words = Shipped.open(jar, "/" + name + "-tokenizer.json");
                OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            OrtSession session = environment.createSession(model.readAllBytes(), options);
            encoder = new OnnxBertBiEncoder(environment, session, words, PoolingMode.CLS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (OrtException e) {
            throw new IllegalStateException("the language model " + name + " cannot be loaded", e);
        }
    }

    @Override
    protected OnnxBertBiEncoder model() {
        return encoder;
    }
}
