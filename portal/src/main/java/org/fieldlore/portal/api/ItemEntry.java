package org.fieldlore.portal.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ItemView;
import org.fieldlore.knowledge.RejectionCode;
import org.fieldlore.knowledge.Section;
import org.fieldlore.knowledge.VersionView;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** An item as the caller may see it. */
@Schema(description = "An item as the caller may see it.")
public record ItemEntry(
        long id,

        @Schema(description = "Its id where it was imported from.") @Nullable
        String externalId,

        String kind,
        String lang,
        String confidence,
        String audience,
        Person author,

        @Schema(description = "The live wording, or the latest while none is live.")
        Wording shown,

        @Schema(description = "The wording in work beside the live one, for its author and reviewers.") @Nullable
        Wording pending,

        @Schema(description = "When someone else first approved it.") @Nullable
        Instant adoptedAt,

        @Schema(description = "What the caller may do now.") List<String> may) {

    /** Somebody by name. */
    public record Person(long id, String zh, String en, String branchZh, String branchEn) {
        static Person of(Author author) {
            return new Person(
                    author.id().value(),
                    author.nameZh(),
                    author.nameEn(),
                    author.branchNameZh(),
                    author.branchNameEn());
        }
    }

    /** One wording. */
    @Schema(description = "One wording; its revision is what a decision about it names.")
    public record Wording(
            int version,
            int revision,
            String state,
            String title,
            Map<String, String> sections,
            List<NamedConcept> concepts,
            List<Long> segments,
            Instant savedAt,
            @Nullable String reason,
            @Nullable String code) {
        static Wording of(VersionView version, Vocabulary vocabulary) {
            Map<String, String> sections = new LinkedHashMap<>();
            for (Section section : version.text().kind().sections())
                if (!version.text().section(section).isEmpty())
                    sections.put(section.name(), version.text().section(section));
            RejectionCode code = version.code();
            return new Wording(
                    version.number(),
                    version.revision(),
                    version.state().name(),
                    version.text().title(),
                    sections,
                    NamedConcept.of(version.text().concepts(), vocabulary),
                    version.text().segments().stream()
                            .map(SegmentId::value)
                            .sorted()
                            .toList(),
                    version.savedAt(),
                    version.reason(),
                    code == null ? null : code.name());
        }
    }

    static ItemEntry of(ItemView item, Vocabulary vocabulary) {
        VersionView pending = item.pending();
        return new ItemEntry(
                item.id().value(),
                item.externalId(),
                item.kind().name(),
                item.lang(),
                item.confidence().name(),
                item.audience().name(),
                Person.of(item.author()),
                Wording.of(item.shown(), vocabulary),
                pending == null ? null : Wording.of(pending, vocabulary),
                item.adoptedAt(),
                item.may().stream().map(Enum::name).sorted().toList());
    }
}
