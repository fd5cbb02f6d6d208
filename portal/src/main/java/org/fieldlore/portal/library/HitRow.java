package org.fieldlore.portal.library;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldlore.knowledge.Author;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Hit;
import org.fieldlore.shared.SourceDocumentId;
import org.fieldlore.taxonomy.Implications;
import org.jspecify.annotations.Nullable;

/**
 * An item in the list.
 *
 * @param helped how many colleagues used it or found it helpful
 * @param tags its concepts
 * @param paths those that the words speak of, each with the way down to it
 * @param leading the way from what the words speak of to something that follows from it and that the item is about; mostly empty
 * @param fold the document it was read from, where more of it was found that stands behind this item; else null
 * @param fits the segments at hand that it is meant for, by name; may be empty
 */
public record HitRow(
        Hit hit,
        @Nullable Author author,
        long helped,
        List<Tag> tags,
        List<String> paths,
        String leading,
        String fits,
        @Nullable Fold fold) {
    private static final int MOST_TAGS = 4;
    private static final int MOST_WORDS = 6;

    /** What is left of it after a year. */
    private static final double FRESH = 0.2;

    /** A concept to go on with. */
    public record Tag(String label, String href) {}

    /** A document of which more items were found, and where they are listed. */
    public record Fold(String document, long more, String href) {}

    static HitRow of(Hit hit, long helped, Names names, SearchAddress address) {
        List<Tag> tags = hit.concepts().stream()
                .sorted(Comparator.comparing(id -> !hit.why().concepts().contains(id)))
                .flatMap(id ->
                        names
                                .concept(id)
                                .map(label -> new Tag(label, narrowed(address, Facet.CONCEPT, id.toString())))
                                .stream())
                .limit(MOST_TAGS)
                .toList();
        List<String> paths = hit.why().concepts().stream()
                .map(names::path)
                .filter(path -> !path.isEmpty())
                .sorted()
                .toList();
        String leading = new Implications(names.vocabulary()).told(hit.why().way(), names.lang());
        return new HitRow(
                hit,
                names.author(hit.author()).orElse(null),
                helped,
                tags,
                paths,
                leading,
                names.segments(hit.why().segments()),
                fold(hit, names, address));
    }

    private static @Nullable Fold fold(Hit hit, Names names, SearchAddress address) {
        SourceDocumentId source = hit.source();
        return source == null || hit.behind() == 0
                ? null
                : new Fold(names.document(source), hit.behind(), narrowed(address, Facet.SOURCE, source.toString()));
    }

    private static String narrowed(SearchAddress address, Facet facet, String value) {
        return new SearchAddress(address.query().with(facet, value)).toString();
    }

    /** The words that matched, in quotation marks; empty when none did. */
    public String quoted() {
        return hit.why().words().stream()
                .limit(MOST_WORDS)
                .map(word -> "“" + word + "”")
                .collect(Collectors.joining(" "));
    }

    /** The matching words that were not asked, each with the one that was and that means the same. */
    public List<Map.Entry<String, String>> synonyms() {
        return hit.why().synonyms().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(MOST_WORDS)
                .toList();
    }

    /** What the office made of it: pinned, raised or lowered; empty when nothing. */
    public String steering() {
        if (hit.why().pinned()) return "pinned";
        return hit.why().steered() == 0 ? "" : hit.why().steered() > 0 ? "raised" : "lowered";
    }

    /** Whether anything but the office speaks for it. */
    public boolean speaks() {
        return answers() || hit.why().trust() > 0 || hit.why().helped() > 0 || !fits.isEmpty();
    }

    /** Whether likeness in meaning alone speaks for it, or more than the words do. */
    public boolean alike() {
        return hit.why().meaning() > hit.why().text();
    }

    /** Whether it was written or confirmed within a year or so, as far as that counted. */
    public boolean fresh() {
        return hit.why().fresh() > FRESH;
    }

    /** Whether words, meaning or concepts speak for it. */
    public boolean answers() {
        return !quoted().isEmpty() || alike() || !paths.isEmpty() || !leading.isEmpty();
    }

    /** The ways down to the concepts in one line. */
    public String ways() {
        return String.join(" · ", paths);
    }

    public LocalDate updated() {
        return hit.updatedAt().atZone(ZoneId.systemDefault()).toLocalDate();
    }
}
