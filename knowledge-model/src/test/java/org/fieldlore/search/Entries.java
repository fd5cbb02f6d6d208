package org.fieldlore.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
public final class Entries implements Cloneable {
    static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");
    private final long id;
    private final String lang;
    private final String title;
    private final String text;
    private @Nullable String externalId;
    private @Nullable SourceDocumentId source;
    private Kind kind = Kind.FAQ;
    private Confidence confidence = Confidence.VALIDATED;
    private Audience audience = Audience.COMPANY;
    private long author = 1;
    private long branch = 1;
    private List<String> asked = List.of();
    private Set<ConceptId> own = Set.of();
    private Set<ConceptId> filed = Set.of();
    private Set<SegmentId> segments = Set.of();
    private String labels = "";
    private long helped;
    private Instant updatedAt;

    private Entries(long id, String lang, String title, String text) {
        this.id = id;
        this.lang = lang;
        this.title = title;
        this.text = text;
        this.updatedAt = START.plusSeconds(id);
    }

    public static Entries zh(long id, String title, String text) {
        return new Entries(id, "zh", title, text);
    }

    public static Entries en(long id, String title, String text) {
        return new Entries(id, "en", title, text);
    }

    private Entries but(Consumer<Entries> change) {
        try {
            Entries copy = (Entries) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    public Entries kind(Kind other) {
        return but(copy -> copy.kind = other);
    }

    public Entries confidence(Confidence other) {
        return but(copy -> copy.confidence = other);
    }

    public Entries by(long otherAuthor, long otherBranch, Audience otherAudience) {
        return but(copy -> {
            copy.author = otherAuthor;
            copy.branch = otherBranch;
            copy.audience = otherAudience;
        });
    }

    public Entries external(String other) {
        return but(copy -> copy.externalId = other);
    }

    /** Read from a document. */
    public Entries from(long document) {
        return but(copy -> copy.source = new SourceDocumentId(document));
    }

    /** With other wordings of its question. */
    public Entries asked(String... others) {
        return but(copy -> copy.asked = List.of(others));
    }

    /** Tagged with one concept, filed under broader ones too. */
    public Entries concept(long concept, String conceptLabels, Long... broader) {
        ConceptId tag = new ConceptId(concept);
        return but(copy -> {
            copy.own = Set.of(tag);
            copy.filed = Stream.concat(Stream.of(tag), Arrays.stream(broader).map(ConceptId::new))
                    .collect(Collectors.toSet());
            copy.labels = conceptLabels;
        });
    }

    public Entries segment(long segment) {
        return but(copy -> copy.segments = Set.of(new SegmentId(segment)));
    }

    public Entries helped(long colleagues) {
        return but(copy -> copy.helped = colleagues);
    }

    public Entries at(Instant other) {
        return but(copy -> copy.updatedAt = other);
    }

    public long id() {
        return id;
    }

    public String lang() {
        return lang;
    }

    public Audience audience() {
        return audience;
    }

    public long author() {
        return author;
    }

    public long branch() {
        return branch;
    }

    public IndexEntry entry() {
        return new IndexEntry(
                        new Findable(
                                new KnowledgeId(id),
                                externalId,
                                source,
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
                        labels)
                .helping(helped);
    }

    public static Viewer agent(long id, long branch) {
        return new Viewer(new AgentId(id), new BranchId(branch), Set.of(Role.AGENT));
    }

    public static Viewer reviewer() {
        return new Viewer(new AgentId(999), new BranchId(999), Set.of(Role.AGENT, Role.REVIEWER));
    }
}
