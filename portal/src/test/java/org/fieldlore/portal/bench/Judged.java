package org.fieldlore.portal.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Documents, questions and which document answers which question.
 *
 * @param lang zh or en
 * @param right ids of the right documents by id of the question
 * @param excluded whether a question is among the documents and must not find itself
 */
record Judged(
        String name,
        String lang,
        List<Text> documents,
        List<Text> questions,
        Map<String, Set<String>> right,
        boolean excluded) {
    /** A document or a question. @param title may be empty */
    record Text(String id, String title, String text) {}

    /** Reads JSON lines {@code {id, text[, product]}} and TREC judgements {@code question 0 document 1}. */
    static Judged of(String name, String lang, Path corpus, Path queries, Path qrels) throws IOException {
        return new Judged(name, lang, texts(corpus), texts(queries), judgements(qrels), false).known();
    }

    /** Questions that share an answer are duplicates of each other: each is asked against all others. */
    static Judged duplicates(String name, String lang, List<Text> questions, Map<String, Set<String>> answers) {
        Map<String, Set<String>> byAnswer = new LinkedHashMap<>();
        for (Text question : questions)
            for (String answer : answers.getOrDefault(question.id(), Set.of()))
                byAnswer.computeIfAbsent(answer, key -> new TreeSet<>()).add(question.id());
        Map<String, Set<String>> right = new LinkedHashMap<>();
        for (Set<String> group : byAnswer.values())
            for (String one : group)
                for (String other : group)
                    if (!one.equals(other))
                        right.computeIfAbsent(one, key -> new TreeSet<>()).add(other);
        List<Text> asked =
                questions.stream().filter(q -> right.containsKey(q.id())).toList();
        return new Judged(name, lang, questions, asked, right, true);
    }

    /** By question the first of those that it is a duplicate of, or of whose duplicates it is one, and so on. */
    Map<String, String> groups() {
        Map<String, String> groups = new LinkedHashMap<>();
        for (Text question : questions) {
            Deque<String> open = new ArrayDeque<>(List.of(question.id()));
            while (!open.isEmpty()) {
                String one = open.pop();
                if (groups.putIfAbsent(one, question.id()) == null) open.addAll(right.getOrDefault(one, Set.of()));
            }
        }
        return groups;
    }

    /** Without questions that no document of the set answers. */
    private Judged known() {
        return new Judged(
                name,
                lang,
                documents,
                questions.stream().filter(q -> right.containsKey(q.id())).toList(),
                right,
                excluded);
    }

    /** The same set with every question changed. */
    Judged asking(String how, UnaryOperator<String> change) {
        List<Text> changed = questions.stream()
                .map(question -> new Text(question.id(), question.title(), change.apply(question.text())))
                .toList();
        return new Judged(name + "-" + how, lang, documents, changed, right, excluded);
    }

    /** The questions of this set with the ids of those. */
    List<Text> same(List<Text> others) {
        Set<String> ids = others.stream().map(Text::id).collect(Collectors.toSet());
        return questions.stream()
                .filter(question -> ids.contains(question.id()))
                .toList();
    }

    static List<Text> texts(Path file) throws IOException {
        List<Text> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : (Iterable<String>) lines.filter(l -> !l.isBlank())::iterator) {
                JsonObject json = Json.createReader(new StringReader(line)).readObject();
                texts.add(new Text(json.getString("id"), json.getString("product", ""), json.getString("text")));
            }
        }
        return texts;
    }

    static Map<String, Set<String>> judgements(Path... files) throws IOException {
        Map<String, Set<String>> right = new LinkedHashMap<>();
        for (Path file : files)
            try (Stream<String> lines = Files.lines(file)) {
                lines.map(line -> line.strip().split("\\s+"))
                        .filter(cells -> cells.length == 4 && Integer.parseInt(cells[3]) > 0)
                        .forEach(cells -> right.computeIfAbsent(cells[0], key -> new TreeSet<>())
                                .add(cells[2]));
            }
        return right;
    }
}
