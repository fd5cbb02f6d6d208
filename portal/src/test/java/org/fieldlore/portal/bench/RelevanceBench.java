package org.fieldlore.portal.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.fieldlore.search.Meaning;
import org.fieldlore.search.onnx.BgeMeaning;

/**
 * How well questions find their answers: ours beside Solr and plain Lucene, on the sets of a folder ({@code --data DIR}) or on
 * one that is named ({@code --corpus F --queries F --qrels F --lang zh|en}). {@code --set NAME} takes one of the folder's sets;
 * Ours is judged as it stands on the first day ({@code ours-untaught}) and as its search log has taught it ({@code ours}): by the
 * questions of {@code --taught-by F --taught-qrels F}, by a set's training questions, or, where a set has none, by four fifths
 * of the questions while the others are judged; never by a question that it is judged on, and of duplicate questions never by
 * one of the same group.
 * {@code --run FILE} also writes our ranking, a line each: question, document, score; {@code --cache DIR} keeps what the
 * language models computed for the next run; {@code --spoil typo,pinyin,pinyin-joined --seed N} also asks every question with
 * one typing error, or in pinyin with and without blanks, and the clean ones
 * without correction.
 */
final class RelevanceBench {
    private static final int DEPTH = 100;
    private static final int FOLDS = 5;
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
            judge(
                    Judged.of(
                            options.getOrDefault("set", "given"),
                            options.getOrDefault("lang", "en"),
                            file("corpus"),
                            file("queries"),
                            file("qrels")),
                    given());
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

    /** Training questions that were named, or those that lie beside the documents under the usual names. */
    private Teacher given() throws IOException {
        if (options.containsKey("taught-by")) return Teacher.of(file("taught-by"), file("taught-qrels"));
        Path corpus = file("corpus");
        String kind = corpus.getFileName().toString().replaceFirst("^corpus(.*)\\.jsonl$", "$1");
        for (String split : List.of(kind + "-train", kind)) {
            Path questions = corpus.resolveSibling("queries" + split + ".jsonl");
            Path right = corpus.resolveSibling("qrels" + split + ".trec");
            if (Files.exists(questions) && Files.exists(right)) return Teacher.of(questions, right);
        }
        return Teacher.NONE;
    }

    /** Questions with known answers, to learn from. */
    private record Teacher(List<Judged.Text> questions, Map<String, Set<String>> right) {
        static final Teacher NONE = new Teacher(List.of(), Map.of());

        static Teacher of(Path questions, Path right) throws IOException {
            return new Teacher(Judged.texts(questions), Judged.judgements(right));
        }

        /** Without those that are to be judged. */
        Teacher without(List<Judged.Text> judged) {
            Set<String> known = new HashSet<>();
            judged.forEach(question -> known.add(question.text()));
            return new Teacher(
                    questions.stream().filter(q -> !known.contains(q.text())).toList(), right);
        }

        /** Of each group of duplicates the first is taken for the item that whoever asked the others was led to. */
        Teacher ofGroups(Map<String, String> groups) {
            List<Judged.Text> others = questions.stream()
                    .filter(question -> !question.id().equals(groups.get(question.id())))
                    .toList();
            Map<String, Set<String>> first = new HashMap<>();
            groups.forEach((question, group) -> first.put(question, Set.of(group)));
            return new Teacher(others, first);
        }
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
                judge(
                        Judged.of(
                                set,
                                "en",
                                en.resolve("corpus-v1lemma.jsonl"),
                                en.resolve("queries-v1lemma-valid.jsonl"),
                                en.resolve("qrels-v1lemma-valid.trec")),
                        Teacher.of(en.resolve("queries-v1lemma-train.jsonl"), en.resolve("qrels-v1lemma-train.trec")));
            case "insqabench-zh" ->
                judge(
                        Judged.of(
                                set,
                                "zh",
                                zh.resolve("corpus.jsonl"),
                                zh.resolve("queries.jsonl"),
                                zh.resolve("qrels.trec")),
                        Teacher.of(zh.resolve("queries.jsonl"), zh.resolve("qrels.trec")));
            case "duplicates-en" -> duplicates(set, "en", en, en);
            default -> duplicates(set, "zh", data.resolve("insuranceqa-zh"), en);
        }
    }

    /** The questions of both languages have the same ids and the judgements of the English ones. */
    private void duplicates(String set, String lang, Path questions, Path judgements) throws IOException {
        List<Judged.Text> all = new ArrayList<>(Judged.texts(questions.resolve("queries-train.jsonl")));
        all.addAll(Judged.texts(questions.resolve("queries-valid.jsonl")));
        Judged judged = Judged.duplicates(
                set,
                lang,
                all,
                Judged.judgements(judgements.resolve("qrels-train.trec"), judgements.resolve("qrels-valid.trec")));
        judge(judged, new Teacher(judged.questions(), judged.right()));
    }

    private void judge(Judged set, Teacher teacher) throws IOException {
        try (OurRanker ours = new OurRanker(set, meaning);
                Ranker lucene = new LuceneRanker(set.documents())) {
            judge(set, ours, "ours-untaught", List.of(set.questions()), fold -> {});
            judge(set, ours, ours.name(), folds(set, teacher), fold -> teach(ours, set, without(set, teacher, fold)));
            judge(set, lucene, lucene.name(), List.of(set.questions()), fold -> {});
            for (Judged spoilt : spoilt(set)) {
                mistaken(set, spoilt, ours, teacher);
                judge(spoilt, lucene, lucene.name(), List.of(spoilt.questions()), fold -> {});
            }
            if (options.containsKey("spoil")) unharmed(set, ours, teacher);
        }
        try (Ranker solr = new SolrRanker(set.documents())) {
            judge(set, solr, solr.name(), List.of(set.questions()), fold -> {});
            for (Judged spoilt : spoilt(set)) judge(spoilt, solr, solr.name(), List.of(spoilt.questions()), fold -> {});
        } catch (IOException e) {
            System.out.println(set.name() + ": Solr is missing, " + e.getMessage());
        }
    }

    /** Asks other wordings of the same questions; what teaches are never those that are judged, nor their right wordings. */
    private void mistaken(Judged set, Judged asked, OurRanker ours, Teacher teacher) throws IOException {
        List<List<Judged.Text>> folds =
                folds(set, teacher).stream().map(asked::same).toList();
        judge(asked, ours, ours.name(), folds, fold -> teach(ours, set, without(set, teacher, set.same(fold))));
    }

    private static Teacher without(Judged set, Teacher teacher, List<Judged.Text> judged) {
        Teacher others = teacher.without(judged);
        return set.excluded() ? others.ofGroups(set.groups()) : others;
    }

    /** All questions at once when the teacher knows others, else in parts of which each is judged by what the others taught. */
    private static List<List<Judged.Text>> folds(Judged set, Teacher teacher) {
        if (teacher.without(set.questions()).questions().size() * 2
                >= teacher.questions().size()) return List.of(set.questions());
        List<List<Judged.Text>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) folds.add(new ArrayList<>());
        Map<String, String> groups = set.excluded() ? set.groups() : Map.of();
        Map<String, Integer> place = new HashMap<>();
        for (Judged.Text question : set.questions()) {
            int next = place.size();
            int at = place.computeIfAbsent(groups.getOrDefault(question.id(), question.id()), group -> next);
            folds.get(at % FOLDS).add(question);
        }
        return folds;
    }

    private static void teach(OurRanker ours, Judged set, Teacher teacher) {
        ours.forget();
        ours.learn(teacher.questions(), teacher.right(), set.lang())
                .ifPresent(lesson -> System.out.printf(
                        Locale.ROOT,
                        "learnt from %d questions: nDCG@10 of %d kept back %.3f -> %.3f, difference ± %.3f, %s%n",
                        lesson.questions(),
                        lesson.judged(),
                        lesson.before(),
                        lesson.after(),
                        lesson.stderr(),
                        (lesson.helps() ? "used" : "not used")
                                + lesson.adapter().gauge()));
    }

    /** How many questions were changed although nobody spoilt them, and how well they do when they are left alone. */
    private void unharmed(Judged set, OurRanker ours, Teacher teacher) throws IOException {
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
        mistaken(set, set.asking("exact", UnaryOperator.identity()), ours.exact(), teacher);
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

    private void judge(
            Judged set, Ranker ranker, String name, List<List<Judged.Text>> folds, Consumer<List<Judged.Text>> before)
            throws IOException {
        Marks marks = new Marks();
        try (PrintWriter run = runFile(name)) {
            for (List<Judged.Text> fold : folds) {
                before.accept(fold);
                for (Judged.Text question : fold) mark(set, ranker, question, marks, run);
            }
        }
        marks.report(set.name(), name, figures);
    }

    private static void mark(Judged set, Ranker ranker, Judged.Text question, Marks marks, PrintWriter run)
            throws IOException {
        List<Ranker.Ranked> ranked = ranker.rank(question.text(), DEPTH + 1).stream()
                .filter(hit -> !set.excluded() || !hit.id().equals(question.id()))
                .limit(DEPTH)
                .toList();
        Set<String> right = Objects.requireNonNull(set.right().get(question.id()));
        marks.add(ranked.stream().map(hit -> right.contains(hit.id())).toList(), right.size());
        for (Ranker.Ranked hit : ranked)
            run.printf(Locale.ROOT, "%s\t%s\t%.5f%n", question.id(), hit.id(), hit.score());
    }

    private PrintWriter runFile(String system) throws IOException {
        String file = options.get("run");
        boolean wanted = file != null && system.equals("ours");
        return wanted
                ? new PrintWriter(Files.newBufferedWriter(Path.of(Objects.requireNonNull(file))))
                : new PrintWriter(java.io.Writer.nullWriter());
    }
}
