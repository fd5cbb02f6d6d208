package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fieldlore.ingest.clean.Line;
import org.fieldlore.ingest.clean.Line.Accepted;
import org.fieldlore.ingest.clean.Line.Rejected;
import org.fieldlore.ingest.clean.QuestionAnswer;
import org.fieldlore.ingest.clean.ReadQuestionAnswers;
import org.fieldlore.ingest.pipeline.TagConcepts.Tags;
import org.fieldlore.knowledge.ImportKnowledge;
import org.fieldlore.knowledge.Imported;
import org.fieldlore.knowledge.Kept;
import org.fieldlore.source.Finding;
import org.fieldlore.source.Severity;

/** Imports files of questions with answers, in batches of 500 lines that are stored whole or not at all. Counts lines. */
@Dependent
public class ImportQuestions {
    private static final int BATCH = 500;
    private static final int ORIGIN_MAX = 60;

    private final ImportKnowledge knowledge;
    private final TagConcepts concepts;

    @Inject
    public ImportQuestions(ImportKnowledge knowledge, TagConcepts concepts) {
        this.knowledge = knowledge;
        this.concepts = concepts;
    }

    void run(Order order, Logbook book) {
        Tags tags = concepts.tags();
        Set<String> strangeTopics = new HashSet<>();
        order.files().forEach(file -> book.expect(CountLines.of(file.file())));
        for (Upload file : order.files()) {
            try (ReadQuestionAnswers lines = ReadQuestionAnswers.open(file.file(), file.name())) {
                while (lines.hasNext()) {
                    if (!book.goOn()) return;
                    new Batch(order, origin(order, file), tags, strangeTopics, book).take(lines);
                }
            }
        }
    }

    /** The name that was given, else that of the file: the same file again is the same source. */
    private static String origin(Order order, Upload file) {
        String name = order.origin().isBlank()
                ? file.name().replaceFirst(".*[/\\\\]", "").replaceFirst("\\.[A-Za-z]+$", "")
                : order.origin();
        return Titles.cut(name, ORIGIN_MAX);
    }

    /** Lines that are stored together. */
    private final class Batch {
        private final Order order;
        private final String origin;
        private final Tags tags;
        private final Set<String> strangeTopics;
        private final Logbook book;
        private final List<Accepted<QuestionAnswer>> good = new ArrayList<>();

        Batch(Order order, String origin, Tags tags, Set<String> strangeTopics, Logbook book) {
            this.order = order;
            this.origin = origin;
            this.tags = tags;
            this.strangeTopics = strangeTopics;
            this.book = book;
        }

        void take(ReadQuestionAnswers lines) {
            for (int i = 0; i < BATCH && lines.hasNext(); i++) {
                Line<QuestionAnswer> line = lines.next();
                if (line instanceof Accepted<QuestionAnswer> accepted) good.add(accepted);
                else if (line instanceof Rejected<QuestionAnswer> bad)
                    book.refused(found(bad, Severity.REFUSED, bad.reason().name(), bad.facts(), bad.original()));
            }
            store();
        }

        private void store() {
            List<Kept> kept = knowledge.keep(good.stream().map(this::item).toList());
            for (int i = 0; i < kept.size(); i++) tell(good.get(i), kept.get(i));
        }

        private Imported item(Accepted<QuestionAnswer> line) {
            return QuestionItems.of(line.value(), origin, order.agent(), tags);
        }

        private void tell(Accepted<QuestionAnswer> line, Kept kept) {
            QuestionAnswer value = line.value();
            if (kept.refusal() != null) {
                book.refused(Told.refused(
                        line.place().file(), Long.toString(line.place().line()), value.text(), kept));
                return;
            }
            value.topic()
                    .filter(topic -> tags.labelled(topic).isEmpty() && strangeTopics.add(topic))
                    .ifPresent(topic -> book.note(
                            found(line, Severity.FLAGGED, "UNKNOWN_TOPIC", Map.of("topic", Told.shown(topic)), "")));
            if (QuestionItems.cuts(value)) {
                Map<String, String> facts = Map.of("allowed", Integer.toString(Titles.LONGEST));
                book.note(found(
                        line,
                        Severity.CHANGED,
                        "TITLE_CUT",
                        facts,
                        value.question().orElse("")));
                book.changed();
            } else {
                book.accepted(1);
            }
        }
    }

    private static Finding found(
            Line<?> line, Severity severity, String code, Map<String, String> facts, String original) {
        return new Finding(line.place().file(), Long.toString(line.place().line()), severity, code, facts, original);
    }
}
