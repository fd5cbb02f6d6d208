package org.fieldlore.portal.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.search.Hit;
import org.fieldlore.search.Why;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An item that was found. */
@Schema(description = "An item that was found.")
public record FoundItem(
        long id,

        @Schema(description = "Its id where it was imported from.") @Nullable
        String externalId,

        @Schema(description = "The document that it was read from; absent for one that was written here.") @Nullable
        Long source,

        @Schema(
                description =
                        "How many more items of that document were found; they stand behind this one, and source lists them.")
        long behind,

        String title,

        @Schema(description = "The passage that answers best, plain text.")
        String snippet,

        @Schema(description = "Another wording of the question, in which words of q were found; empty for most.")
        String asked,

        @Schema(description = "Higher is better; comparable within one answer only.")
        double score,

        @Schema(description = "INSIGHT, EXPERIENCE, FAQ or REFERENCE.")
        String kind,

        @Schema(description = "zh or en.") String lang,

        @Schema(description = "NOT_VALIDATED, VALIDATED or ARCHIVED.")
        String confidence,

        List<NamedConcept> concepts,
        List<Long> segments,
        long author,
        long branch,
        Instant updatedAt,
        Reasons why) {

    /** The parts of the score. */
    @Schema(
            description =
                    "The parts of the score: what the words brought, which words, what likeness in meaning brought, a"
                            + " reviewer's approval, that it helped colleagues, that it was confirmed lately, that it is meant for a segment at"
                            + " hand, what the office added or took away, and whether it pinned the item; words that were not asked"
                            + " each with the synonym that was; the concepts that the words speak of; and what it brought that the"
                            + " item is about something that follows from such a concept, with the way there.")
    public record Reasons(
            double text,
            List<String> words,
            Map<String, String> synonyms,
            double meaning,
            double approved,
            double helped,
            double fresh,
            double segment,
            boolean pinned,
            double steered,
            List<NamedConcept> concepts,
            double implied,
            List<NamedConcept> way) {
        static Reasons of(Why why, Vocabulary vocabulary) {
            return new Reasons(
                    why.text(),
                    why.words(),
                    why.synonyms(),
                    why.meaning(),
                    why.trust(),
                    why.helped(),
                    why.fresh(),
                    why.segment(),
                    why.pinned(),
                    why.steered(),
                    NamedConcept.of(why.concepts(), vocabulary),
                    why.concept(),
                    vocabulary.terms(why.way()).stream().map(NamedConcept::of).toList());
        }
    }

    static FoundItem of(Hit hit, Vocabulary vocabulary) {
        return new FoundItem(
                hit.id().value(),
                hit.externalId(),
                hit.source() == null ? null : hit.source().value(),
                hit.behind(),
                hit.plainTitle(),
                hit.plainSnippet(),
                hit.plainAsked(),
                hit.score(),
                hit.kind().name(),
                hit.lang(),
                hit.confidence().name(),
                NamedConcept.of(hit.concepts(), vocabulary),
                hit.segments().stream().map(SegmentId::value).sorted().toList(),
                hit.author().value(),
                hit.branch().value(),
                hit.updatedAt(),
                Reasons.of(hit.why(), vocabulary));
    }
}
