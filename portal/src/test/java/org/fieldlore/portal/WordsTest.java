package org.fieldlore.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.Refusal;
import org.junit.jupiter.api.Test;

/** No word is missing in either language, none is left over, and none stands in a page. */
class WordsTest {
    private static final Path BUNDLES = Path.of("src/main/resources/org/fieldlore/portal");
    private static final List<Path> PAGES =
            List.of(Path.of("src/main/webapp"), Path.of("../themes/src/main/resources/META-INF"));
    private static final Path SOURCES = Path.of("src/main/java");

    /** `bundle['key']`, also with a part of the key computed: `bundle['kind.'.concat(…)]`. */
    private static final Pattern USE = Pattern.compile("\\b([a-z]+)\\['([A-Za-z0-9_.]+)'(\\.concat)?");

    /** Letters of any script that stand between tags, outside expressions. */
    private static final Pattern LITERAL = Pattern.compile(">([^<>]*\\p{L}{2,}[^<>]*)<");

    @Test
    void both_languages_have_the_same_keys_and_no_empty_text() {
        assertThat(names()).isNotEmpty();
        for (String name : names()) {
            Properties en = bundle(name, "en");
            Properties zh = bundle(name, "zh_CN");
            assertThat(zh.stringPropertyNames()).as(name).isEqualTo(en.stringPropertyNames());
            Stream.of(en, zh)
                    .forEach(b -> b.forEach((key, text) ->
                            assertThat((String) text).as(name + " " + key).isNotBlank()));
        }
    }

    @Test
    void every_word_that_a_page_asks_for_exists() {
        List<String> missing = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher uses = USE.matcher(read(page));
            while (uses.find()) {
                if (!names().contains(uses.group(1))) continue;
                Set<String> keys = bundle(uses.group(1), "en").stringPropertyNames();
                String key = uses.group(2);
                boolean there = uses.group(3) == null
                        ? keys.contains(key)
                        : keys.stream().anyMatch(k -> k.startsWith(key));
                if (!there) missing.add(page + ": " + uses.group());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void every_word_is_used_by_a_page_or_a_class() {
        String pages = files(PAGES, ".xhtml").stream().map(WordsTest::read).collect(Collectors.joining());
        String classes =
                files(List.of(SOURCES), ".java").stream().map(WordsTest::read).collect(Collectors.joining());
        List<String> unused = new ArrayList<>();
        for (String name : names())
            for (String key : bundle(name, "en").stringPropertyNames())
                if (!isUsed(key, pages, classes)) unused.add(name + ": " + key);
        assertThat(unused).isEmpty();
    }

    @Test
    void every_refusal_has_words() {
        Set<String> keys = bundle("shell", "en").stringPropertyNames();
        List<String> silent = new ClassFileImporter()
                .importPackages("org.fieldlore").stream()
                        .filter(c -> c.isAssignableTo(Refusal.class)
                                && !c.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(JavaClass::getSimpleName)
                        .filter(simple -> !keys.contains("refusal." + simple))
                        .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void no_page_holds_a_word_of_its_own() {
        List<String> literals = new ArrayList<>();
        for (Path page : files(PAGES, ".xhtml")) {
            String bare = read(page).replaceAll("#\\{[^}]*}", "").replaceAll("(?s)<!--.*?-->", "");
            bare = bare.replaceAll("(?s)<(script|style|ui:remove)\\b.*?</\\1>", "");
            Matcher literal = LITERAL.matcher(bare);
            while (literal.find())
                if (!literal.group(1).matches("\\s*(Fieldlore|EN|中文|&[a-z]+;|&#\\d+;)*\\s*"))
                    literals.add(page.getFileName() + ": " + literal.group(1).strip());
        }
        assertThat(literals).isEmpty();
    }

    /** A key is used whole, or by its beginning where the rest is computed from a code. */
    private static boolean isUsed(String key, String pages, String classes) {
        if (pages.contains("'" + key + "'") || classes.contains("\"" + key + "\"")) return true;
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            String head = key.substring(0, dot + 1);
            if (pages.contains("'" + head + "'.concat") || classes.contains("\"" + head + "\"")) return true;
        }
        return false;
    }

    private static Set<String> names() {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.map(f -> f.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String name, String lang) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLES.resolve(name + "/" + name + "_" + lang + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static List<Path> files(List<Path> roots, String ending) {
        List<Path> found = new ArrayList<>();
        for (Path root : roots)
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(f -> f.toString().endsWith(ending)).forEach(found::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
