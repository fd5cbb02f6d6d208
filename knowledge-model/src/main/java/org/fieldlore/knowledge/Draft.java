package org.fieldlore.knowledge;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.CustomerId;
import org.fieldlore.shared.SegmentId;
import org.jspecify.annotations.Nullable;

/**
 * What someone wrote, complete or not: plain text without control characters, empty sections left out.
 *
 * @param lang BCP 47 primary tag: zh or en
 * @param sections only sections of the kind; their texts are not escaped
 * @param customer whom it was met with, or null; only shown to those who may see customers
 */
public record Draft(
        Kind kind,
        String lang,
        String title,
        Map<Section, String> sections,
        Audience audience,
        Set<ConceptId> concepts,
        Set<SegmentId> segments,
        @Nullable CustomerId customer) {
    /** Each has to be read by a language model and is offered while people type: enough for the ways of asking, not for a list of words. */
    static final int MOST_WORDINGS = 20;

    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    public Draft {
        if (!LANGUAGES.contains(lang)) throw new LanguageUnknown(lang);
        title = PlainText.line(title);
        sections = tidy(kind, sections);
        concepts = Set.copyOf(concepts);
        segments = Set.copyOf(segments);
    }

    private static Map<Section, String> tidy(Kind kind, Map<Section, String> sections) {
        Map<Section, String> tidy = new EnumMap<>(Section.class);
        sections.forEach((section, text) -> {
            String plain = PlainText.of(text);
            if (plain.isEmpty()) return;
            if (!kind.sections().contains(section)) throw new SectionNotOfKind(section, kind);
            tidy.put(section, section.read(plain));
        });
        return Collections.unmodifiableMap(tidy);
    }

    /** Returns the text of a section, or an empty string. */
    public String section(Section section) {
        return sections.getOrDefault(section, "");
    }

    /** Returns all prose in reading order, joined by blank lines. */
    public String text() {
        return kind.sections().stream()
                .filter(section -> section.form() == Section.Form.PROSE)
                .map(this::section)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    /** Returns the last day on which it holds; nothing when that is not known. */
    public Optional<LocalDate> validUntil() {
        return day(Section.VALID_UNTIL);
    }

    private Optional<LocalDate> day(Section section) {
        return Optional.of(section(section)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    }

    /** Returns the other wordings of the question, each once. */
    public List<String> asked() {
        return section(Section.ASKED)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** Refuses a title, section or other wording longer than may be stored, and too many wordings. */
    Draft within(KnowledgeSettings settings) {
        if (title.length() > settings.titleMax())
            throw new TitleLength(title.length(), settings.titleMin(), settings.titleMax());
        sections.forEach((section, text) -> {
            if (text.length() > settings.sectionMax())
                throw new SectionTooLong(section, text.length(), settings.sectionMax());
        });
        if (asked().size() > MOST_WORDINGS) throw new TooManyWordings(asked().size(), MOST_WORDINGS);
        for (String wording : asked())
            if (wording.length() > settings.titleMax()) throw new WordingTooLong(wording.length(), settings.titleMax());
        return this;
    }

    /** Refuses what cannot be put before a reviewer: a title too short, a required section left empty. */
    void complete(KnowledgeSettings settings) {
        if (title.isEmpty() && sections.isEmpty()) throw new NothingToSubmit();
        if (title.length() < settings.titleMin())
            throw new TitleLength(title.length(), settings.titleMin(), settings.titleMax());
        for (Section section : kind.sections())
            if (kind.requires(section) && section(section).isEmpty()) throw new SectionMissing(section, kind);
        requireValidity();
    }

    /** Refuses {@link ValidityReversed} when it would end before it begins. */
    public void requireValidity() {
        LocalDate until = validUntil().orElse(LocalDate.MAX);
        day(Section.VALID_FROM).filter(from -> from.isAfter(until)).ifPresent(from -> {
            throw new ValidityReversed(from, until);
        });
    }

    Links links() {
        return new Links(audience, concepts, segments, customer);
    }

    /** A digest of everything in it: equal drafts have equal ones. */
    String fingerprint() {
        return Fingerprint.of(kind.name(), lang, title, SectionsJson.write(sections), LinksJson.write(links()));
    }
}
