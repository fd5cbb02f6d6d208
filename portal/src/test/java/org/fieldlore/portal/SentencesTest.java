package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every sentence of the bundles can be written with no, one and many of whatever it counts: a broken one takes its page down. */
class SentencesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/fieldlore/portal");
    private static final int MOST_PLACES = 10;

    @Test
    void every_sentence_can_be_written_with_any_number() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".properties"))
                    .toList()) {
                Properties sentences = new Properties();
                try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    sentences.load(reader);
                }
                Locale locale = file.toString().contains("_zh_CN") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
                sentences.forEach((key, sentence) -> {
                    if (sentence.toString().contains("{"))
                        check(file.getFileName() + " " + key, sentence, locale, broken);
                });
            }
        }
        assertThat(broken).isEmpty();
    }

    private static void check(String name, Object sentence, Locale locale, List<String> broken) {
        // Named places are filled in by their names, numbered ones by MessageFormat.
        if (!sentence.toString().matches("(?s).*\\{\\d.*")) return;
        for (long count : new long[] {0, 1, 5, 1_000_000}) {
            try {
                Object[] counts = new Object[MOST_PLACES];
                Arrays.fill(counts, count);
                String written = new MessageFormat(sentence.toString(), locale).format(counts);
                if (written.contains("{")) broken.add(name + " keeps a brace: " + written);
            } catch (IllegalArgumentException cannot) {
                broken.add(name + " with " + count + ": " + cannot.getMessage());
            }
        }
    }
}
