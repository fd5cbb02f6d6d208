package org.fieldlore.search;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldlore.knowledge.Audience;
import org.fieldlore.knowledge.Confidence;
import org.fieldlore.knowledge.Findable;
import org.fieldlore.knowledge.Kind;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.SegmentId;
import org.fieldlore.shared.SourceDocumentId;
import org.jspecify.annotations.Nullable;

/** Entries for tests: a plain one, and copies that differ in one thing. */
public record Entries(
        long id,
        @Nullable String externalId,
        @Nullable Long source,
        Kind kind,
        String lang,
        Confidence confidence,
        Audience audience,
        long author,
        long branch,
        String title,
        String text,
        List<String> asked,
        Set<ConceptId> own,
        Set<ConceptId> filed,
        Set<SegmentId> segments,
        String labels,
        Instant updatedAt) {
    static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");

    public static Entries zh(long id, String title, String text) {
        return plain(id, "zh", title, text);
    }

    public static Entries en(long id, String title, String text) {
        return plain(id, "en", title, text);
    }

    private static Entries plain(long id, String lang, String title, String text) {
        return new Entries(
                id,
                null,
                null,
                Kind.FAQ,
                lang,
                Confidence.VALIDATED,
                Audience.COMPANY,
                1,
                1,
                title,
                text,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                "",
                START.plusSeconds(id));
    }

    public Entries kind(Kind other) {
        return new Entries(
                id,
                externalId,
                source,
                other,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    public Entries confidence(Confidence other) {
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                other,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    public Entries by(long otherAuthor, long otherBranch, Audience otherAudience) {
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                otherAudience,
                otherAuthor,
                otherBranch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    public Entries external(String other) {
        return new Entries(
                id,
                other,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    /** Read from a document. */
    public Entries from(long document) {
        return new Entries(
                id,
                externalId,
                document,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    /** With other wordings of its question. */
    public Entries asked(String... others) {
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                List.of(others),
                own,
                filed,
                segments,
                labels,
                updatedAt);
    }

    /** Tagged with one concept, filed under broader ones too. */
    public Entries concept(long concept, String conceptLabels, Long... broader) {
        Set<ConceptId> all = new java.util.HashSet<>(Set.of(new ConceptId(concept)));
        for (long other : broader) all.add(new ConceptId(other));
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                Set.of(new ConceptId(concept)),
                all,
                segments,
                conceptLabels,
                updatedAt);
    }

    public Entries segment(long segment) {
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                Set.of(new SegmentId(segment)),
                labels,
                updatedAt);
    }

    public Entries at(Instant other) {
        return new Entries(
                id,
                externalId,
                source,
                kind,
                lang,
                confidence,
                audience,
                author,
                branch,
                title,
                text,
                asked,
                own,
                filed,
                segments,
                labels,
                other);
    }

    public IndexEntry entry() {
        return new IndexEntry(
                new Findable(
                        new KnowledgeId(id),
                        externalId,
                        source == null ? null : new SourceDocumentId(source),
                        kind,
                        lang,
                        confidence,
                        audience,
                        new AgentId(author),
                        new BranchId(branch),
                        title,
                        text,
                        asked,
                        own,
                        segments,
                        updatedAt),
                filed,
                labels);
    }

    public static Viewer agent(long id, long branch) {
        return new Viewer(new AgentId(id), new BranchId(branch), Set.of(Role.AGENT));
    }

    public static Viewer reviewer() {
        return new Viewer(new AgentId(999), new BranchId(999), Set.of(Role.AGENT, Role.REVIEWER));
    }
}
