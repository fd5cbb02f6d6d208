package org.fieldlore.ingest.pipeline;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.fieldlore.ingest.clean.DateOrder;
import org.fieldlore.ingest.clean.Dates;
import org.fieldlore.ingest.clean.QuestionAnswer;
import org.fieldlore.ingest.extract.DetectLanguage;
import org.fieldlore.ingest.pipeline.TagConcepts.Tags;
import org.fieldlore.knowledge.Imported;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.knowledge.Section;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;

/**
 * Makes an item of a question with its answer: a FAQ, or a reference when there is no question. The deliverer's id stays its
 * external id.
 */
final class QuestionItems {
    private QuestionItems() {}

    static Imported of(QuestionAnswer delivered, String origin, AgentId author, Tags tags) {
        String title = title(delivered);
        Map<Section, String> sections = new EnumMap<>(Section.class);
        if (delivered.question().isEmpty()) {
            sections.put(Section.TEXT, delivered.text());
            sections.put(Section.ISSUED, delivered.more().getOrDefault("source", ""));
            sections.put(Section.SORT, delivered.more().getOrDefault("sort", ""));
            sections.put(Section.VALID_FROM, day(delivered, "valid_from"));
            sections.put(Section.VALID_UNTIL, day(delivered, "valid_until"));
        } else {
            sections.put(Section.ANSWER, answer(delivered));
            sections.put(Section.ASKED, delivered.more().getOrDefault("asked", ""));
            sections.put(Section.SOURCE, delivered.more().getOrDefault("source", ""));
        }
        return new Imported(
                origin,
                delivered.externalId(),
                delivered.question().isPresent() ? Kind.FAQ : Kind.REFERENCE,
                language(delivered, title),
                title,
                sections,
                concepts(delivered, title, tags),
                author,
                null);
    }

    /** A day as it is stored; what cannot be read stays as it is and is refused. */
    private static String day(QuestionAnswer delivered, String name) {
        String given = delivered.more().getOrDefault(name, "");
        return Dates.parse(given, DateOrder.YMD).map(LocalDate::toString).orElse(given);
    }

    /** Whether the question is longer than a title may be. */
    static boolean cuts(QuestionAnswer delivered) {
        return delivered.question().map(String::length).orElse(0) > Titles.LONGEST;
    }

    /** A table of figures says nothing of its language; its title does. */
    private static String language(QuestionAnswer delivered, String title) {
        return delivered.language().equals(DetectLanguage.UNKNOWN)
                ? DetectLanguage.of(title + "\n" + delivered.text())
                : delivered.language();
    }

    private static String title(QuestionAnswer delivered) {
        if (delivered.question().isPresent())
            return Titles.fit(delivered.question().get());
        String given = delivered.more().getOrDefault("title", "").strip();
        if (!given.isEmpty()) return Titles.fit(given);
        String product = delivered.more().getOrDefault("product", "").strip();
        String first = Titles.ofText(delivered.text());
        return product.isEmpty() ? first : Titles.fit(Titles.cut(product, 110) + " › " + first);
    }

    /** A question that was cut stands whole above its answer. */
    private static String answer(QuestionAnswer delivered) {
        return cuts(delivered) ? delivered.question().orElse("") + "\n\n" + delivered.text() : delivered.text();
    }

    private static Set<ConceptId> concepts(QuestionAnswer delivered, String title, Tags tags) {
        Set<ConceptId> concepts = new HashSet<>(tags.of(title, delivered.text()));
        delivered.topic().flatMap(tags::labelled).ifPresent(concepts::add);
        return concepts;
    }
}
