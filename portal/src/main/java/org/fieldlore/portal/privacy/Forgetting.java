package org.fieldlore.portal.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldlore.customer.EraseCustomer;

/**
 * Makes files forget an erased person: printed handbooks go, to be printed again when asked for; the log loses the words in
 * place.
 */
@ApplicationScoped
public class Forgetting implements EraseCustomer.Outside {
    @Inject
    @ConfigProperty(name = "fieldlore.data.dir")
    private String data;

    @Override
    public void forget(Set<String> words, int texts) {
        redact(Path.of(data, "log"), words);
        if (texts > 0) empty(Path.of(data, "handbooks"));
    }

    static void empty(Path folder) {
        for (Path file : files(folder))
            try {
                Files.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException("a printed handbook cannot be deleted", e);
            }
    }

    /** Overwrites the words where they stand, as the server goes on writing to the same file. */
    static void redact(Path folder, Set<String> tokens) {
        for (Path file : files(folder))
            try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "rw")) {
                byte[] bytes = new byte[(int) Math.min(log.length(), Integer.MAX_VALUE - 8)];
                log.readFully(bytes);
                for (String token : tokens) blank(bytes, token.getBytes(UTF_8), log);
            } catch (IOException e) {
                throw new UncheckedIOException("the log cannot be changed", e);
            }
    }

    private static void blank(byte[] bytes, byte[] token, RandomAccessFile log) throws IOException {
        for (int at = 0; at + token.length <= bytes.length; at++) {
            if (!Arrays.equals(bytes, at, at + token.length, token, 0, token.length)) continue;
            log.seek(at);
            log.write("*".repeat(token.length).getBytes(UTF_8));
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a folder cannot be read", e);
        }
    }
}
