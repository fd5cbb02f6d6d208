package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.onnx.BgeMeaning;

/**
 * How well questions find their answers: ours beside plain Lucene, on the sets of a folder ({@code --data DIR}) or on one that
 * is named ({@code --corpus F --queries F --qrels F --lang zh|en}). {@code --set NAME} takes one of the folder's sets;
 * {@code --run FILE} also writes our ranking, a line each: question, document, score; {@code --cache DIR} keeps what the
 * language models computed for the next run; {@code --spoil typo,pinyin,pinyin-joined --seed N} also asks every question with
 * one typing error, or in pinyin with and without blanks, and the clean ones
 * without correction.
 */
final class RelevanceBench {
    private static final int DEPTH = 100;
    private final Map<String, String> options;
    private final Figures figures;
    private final Meaning meaning;

    RelevanceBench(Map<String, String> options, Figures figures) {
        this.options = options;
        this.figures = figures;
        String cache = options.get("cache");
        this.meaning = cache == null ? new BgeMeaning() : new RememberedMeaning(new BgeMeaning(), Path.of(cache));
    }

    void run() throws IOException {
        if (options.containsKey("corpus")) {
            judge(Judged.of(
                    options.getOrDefault("set", "given"),
                    options.getOrDefault("lang", "en"),
                    file("corpus"),
                    file("queries"),
                    file("qrels")));
            return;
        }
        Path data = file("data");
        for (String set : List.of("insuranceqa-en", "insqabench-zh", "duplicates-en", "duplicates-zh"))
            if (set.equals(options.getOrDefault("set", set))) judge(set, data);
    }

    private Path file(String option) {
        String path = options.get(option);
        if (path == null) throw new IllegalArgumentException("--" + option + " is missing");
        return Path.of(path);
    }

    /** A set that the folder lacks is named and passed over. */
    private void judge(String set, Path data) throws IOException {
        Path en = data.resolve("insuranceqa-en");
        Path zh = data.resolve("insqabench-zh");
        Path needed = set.equals("insqabench-zh") ? zh : en;
        if (!Files.isDirectory(needed)) {
            System.out.println(set + ": missing, there is no " + needed);
            return;
        }
        switch (set) {
            case "insuranceqa-en" ->
                judge(Judged.of(
                        set,
                        "en",
                        en.resolve("corpus-v1lemma.jsonl"),
                        en.resolve("queries-v1lemma-valid.jsonl"),
                        en.resolve("qrels-v1lemma-valid.trec")));
            case "insqabench-zh" ->
                judge(Judged.of(
                        set, "zh", zh.resolve("corpus.jsonl"), zh.resolve("queries.jsonl"), zh.resolve("qrels.trec")));
            case "duplicates-en" -> duplicates(set, "en", en, en);
            default -> duplicates(set, "zh", data.resolve("insuranceqa-zh"), en);
        }
    }

    /** The questions of both languages have the same ids and the judgements of the English ones. */
    private void duplicates(String set, String lang, Path questions, Path judgements) throws IOException {
        List<Judged.Text> all = new ArrayList<>(Judged.texts(questions.resolve("queries-train.jsonl")));
        all.addAll(Judged.texts(questions.resolve("queries-valid.jsonl")));
        judge(Judged.duplicates(
                set,
                lang,
                all,
                Judged.judgements(judgements.resolve("qrels-train.trec"), judgements.resolve("qrels-valid.trec"))));
    }

    private void judge(Judged set) throws IOException {
        try (OurRanker ours = new OurRanker(set, meaning);
                Ranker lucene = new LuceneRanker(set)) {
            judge(set, ours);
            judge(set, lucene);
            for (Judged spoilt : spoilt(set)) {
                judge(spoilt, ours);
                judge(spoilt, lucene);
            }
            if (options.containsKey("spoil")) unharmed(set, ours);
        }
    }

    /** How many questions were changed although nobody spoilt them, and how well they do when they are left alone. */
    private void unharmed(Judged set, OurRanker ours) throws IOException {
        List<Judged.Text> changed = set.questions().stream()
                .filter(question -> !ours.understood(question.text()).equals(question.text()))
                .toList();
        double share = (double) changed.size() / set.questions().size();
        figures.add(
                set.name(),
                ours.name(),
                "reworded",
                share,
                "",
                0,
                set.questions().size());
        changed.forEach(
                question -> System.out.println("  " + question.text() + " → " + ours.understood(question.text())));
        judge(set.asking("exact", UnaryOperator.identity()), ours.exact());
    }

    /** The same documents, asked with mistakes; see {@link Spoil}. */
    private List<Judged> spoilt(Judged set) {
        Spoil spoil = new Spoil(Long.parseLong(options.getOrDefault("seed", "1")));
        List<Judged> all = new ArrayList<>();
        for (String how : options.getOrDefault("spoil", "").split(","))
            if (!how.isEmpty() && (set.lang().equals("zh") || how.equals("typo")))
                all.add(set.asking(how, question -> spoil.spoilt(how, set.lang(), question)));
        return all;
    }

    private void judge(Judged set, Ranker ranker) throws IOException {
        Marks marks = new Marks();
        try (PrintWriter run = runFile(ranker)) {
            for (Judged.Text question : set.questions()) {
                List<Ranker.Ranked> ranked = ranker.rank(question.text(), DEPTH + 1).stream()
                        .filter(hit -> !set.excluded() || !hit.id().equals(question.id()))
                        .limit(DEPTH)
                        .toList();
                Set<String> right = Objects.requireNonNull(set.right().get(question.id()));
                marks.add(ranked.stream().map(hit -> right.contains(hit.id())).toList(), right.size());
                for (Ranker.Ranked hit : ranked)
                    run.printf(Locale.ROOT, "%s\t%s\t%.5f%n", question.id(), hit.id(), hit.score());
            }
        }
        marks.report(set.name(), ranker.name(), figures);
    }

    private PrintWriter runFile(Ranker ranker) throws IOException {
        String file = options.get("run");
        boolean wanted = file != null && ranker.name().equals("ours");
        return wanted
                ? new PrintWriter(Files.newBufferedWriter(Path.of(Objects.requireNonNull(file))))
                : new PrintWriter(java.io.Writer.nullWriter());
    }
}
