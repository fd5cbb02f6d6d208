package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.fieldlore.search.Meaning;

/** Keeps each place in a file, so that a benchmark that is run again need not wait for the model. */
record RememberedMeaning(Meaning model, Path folder) implements Meaning {
    @Override
    public float[] of(String text, String lang) {
        String name = UUID.nameUUIDFromBytes((lang + text).getBytes(StandardCharsets.UTF_8))
                .toString();
        Path file = folder.resolve(name.substring(0, 2)).resolve(name);
        try {
            if (Files.exists(file)) {
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                float[] place = new float[bytes.remaining() / Float.BYTES];
                bytes.asFloatBuffer().get(place);
                return place;
            }
            float[] place = model.of(text, lang);
            ByteBuffer bytes = ByteBuffer.allocate(place.length * Float.BYTES);
            bytes.asFloatBuffer().put(place);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.array());
            return place;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public float[] asked(String question, String lang) {
        return of(question, lang);
    }
}
