package org.fieldlore.portal.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Texts to search and questions to ask.
 *
 * @param texts read anew by every engine
 */
record Shelf(String name, int size, Iterable<Judged.Text> texts, List<String> questions) {
    private static final int ASKED = 150;
    private static final int STORED = 26_000;
    private static final long SEED = 7;

    /** Answers, clauses and questions of both languages, up to 26,000; asked are questions that are not among them. */
    static Shelf stored(Path data) throws IOException {
        Path en = data.resolve("insuranceqa-en");
        Path zh = data.resolve("insqabench-zh");
        List<Judged.Text> texts = new ArrayList<>();
        for (Path file : List.of(
                en.resolve("corpus-v1lemma.jsonl"),
                zh.resolve("corpus.jsonl"),
                en.resolve("queries-train.jsonl"),
                data.resolve("insuranceqa-zh/queries-train.jsonl"))) texts.addAll(Judged.texts(file));
        List<Judged.Text> kept = List.copyOf(texts.subList(0, Math.min(STORED, texts.size())));
        List<String> questions = Stream.of(en.resolve("queries-valid.jsonl"), zh.resolve("queries.jsonl"))
                .flatMap(file -> first(file).stream())
                .toList();
        return new Shelf("26k", kept.size(), kept, questions);
    }

    /** The same texts with fewer questions. */
    Shelf asking(int most) {
        return new Shelf(name, size, texts, questions.subList(0, Math.min(most, questions.size())));
    }

    private static List<String> first(Path file) {
        try {
            return Judged.texts(file).stream()
                    .map(Judged.Text::text)
                    .limit(ASKED)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * A larger shelf of the same lengths: each text is as long as one of these and made of stretches of others in its
     * language; one stretch in eight gets a new word, drawn so that few are frequent and most are rare, as in a growing library.
     */
    Shelf grown(String called, int many) {
        List<List<Judged.Text>> byLang = List.of(new ArrayList<>(), new ArrayList<>());
        texts.forEach(text -> byLang.get(lang(text.text()).equals("zh") ? 0 : 1).add(text));
        return new Shelf(called, many, () -> new Grown(byLang, size, many), questions);
    }

    static String lang(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
                ? "zh"
                : "en";
    }

    /** Makes texts one by one, the same at every reading. */
    private static final class Grown implements Iterator<Judged.Text> {
        private static final int STRETCH_ZH = 24;
        private static final int STRETCH_EN = 60;
        private static final int WORDS = 500_000;
        private final List<List<Judged.Text>> sources;
        private final int size;
        private final int many;
        private final Random random = new Random(SEED);
        private int made;

        Grown(List<List<Judged.Text>> sources, int size, int many) {
            this.sources = sources;
            this.size = size;
            this.many = many;
        }

        @Override
        public boolean hasNext() {
            return made < many;
        }

        @Override
        public Judged.Text next() {
            int at = random.nextInt(size);
            List<Judged.Text> own = sources.get(at < sources.get(0).size() ? 0 : 1);
            Judged.Text model = own.get(random.nextInt(own.size()));
            boolean zh = own == sources.get(0);
            StringBuilder text = new StringBuilder();
            while (text.length() < model.text().length())
                text.append(stretch(own, zh)).append(zh ? "，" : " ");
            return new Judged.Text("g" + made++, model.title(), text.toString());
        }

        private String stretch(List<Judged.Text> own, boolean zh) {
            String source = own.get(random.nextInt(own.size())).text();
            int length = zh ? STRETCH_ZH : STRETCH_EN;
            int from = random.nextInt(Math.max(1, source.length() - length));
            if (!zh) from = Math.max(0, source.lastIndexOf(' ', from) + 1);
            String stretch = source.substring(from, Math.min(source.length(), from + length));
            return random.nextInt(8) > 0 ? stretch : stretch + " " + rare();
        }

        /** Zipf's law: the chance of the word at rank r is in proportion to 1 / r. */
        private String rare() {
            return "w" + (int) Math.pow(WORDS, random.nextDouble());
        }
    }
}
