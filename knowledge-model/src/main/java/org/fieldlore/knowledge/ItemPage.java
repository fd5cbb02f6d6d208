package org.fieldlore.knowledge;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** Puts together what one reader sees of an item. */
final class ItemPage {
    private static final Set<EventType> PRIVATE = Set.of(
            EventType.CHANGES_ASKED,
            EventType.RESUBMITTED,
            EventType.REJECTED,
            EventType.WITHDRAWN,
            EventType.FIRST_APPROVED,
            EventType.SAMPLE_FAILED);
    private final KnowledgeItem item;
    private final List<KnowledgeVersion> versions;
    private final List<KnowledgeEvent> events;
    private final Map<AgentId, Author> names;
    private final Viewer viewer;
    private final Instant now;
    private final @Nullable KnowledgeVersion pending;
    private final Rights rights;

    /** @param versions and events: newest first */
    ItemPage(
            KnowledgeItem item,
            List<KnowledgeVersion> versions,
            List<KnowledgeEvent> events,
            Map<AgentId, Author> names,
            Viewer viewer,
            Instant now) {
        this.item = item;
        this.versions = versions;
        this.events = events;
        this.names = names;
        this.viewer = viewer;
        this.now = now;
        this.pending = numbered(item.pendingVersion());
        this.rights = new Rights(item, pending, viewer);
    }

    boolean readable() {
        return rights.reads(author().branch());
    }

    private Author author() {
        return name(item.author());
    }

    private Author name(AgentId id) {
        return Objects.requireNonNull(names.get(id), () -> "nobody has agent id " + id);
    }

    ItemView view() {
        KnowledgeVersion live = numbered(item.liveVersion());
        boolean beside = live != null && pending != null && !item.discarded() && rights.sees(pending);
        return new ItemView(
                item.id(),
                item.kind(),
                item.lang(),
                item.confidence(),
                item.audience(),
                author(),
                item.externalId(),
                item.sourceDocumentId(),
                view(live != null ? live : pending != null ? pending : versions.get(0)),
                beside ? view(Objects.requireNonNull(pending)) : null,
                versions.stream().filter(rights::sees).map(this::view).toList(),
                events.stream().filter(this::seen).map(this::view).toList(),
                item.adoptedAt(),
                item.discarded(),
                keeping(live),
                actions(live));
    }

    /** What was asked of one editor is not shown to another: only those inside and the wording's own editor see it. */
    private boolean seen(KnowledgeEvent event) {
        if (rights.seesInside() || !PRIVATE.contains(event.event())) return true;
        KnowledgeVersion version = numbered(event.versionNumber());
        return version != null && version.editor().equals(viewer.agent());
    }

    private ItemView.Keeping keeping(@Nullable KnowledgeVersion live) {
        AgentId verifiedBy = item.verifiedBy();
        Instant due = item.verifyDueAt();
        return new ItemView.Keeping(
                name(item.owner()),
                item.governance(),
                item.verifyDays(),
                item.verifiedAt(),
                verifiedBy == null ? null : name(verifiedBy),
                due,
                live != null && due != null && !item.archived() && due.isBefore(now),
                item.mergedInto());
    }

    private Set<Action> actions(@Nullable KnowledgeVersion live) {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        actions.addAll(rights.actions());
        if (live != null && rights.samples(live)) actions.add(Action.SAMPLE);
        return actions;
    }

    private @Nullable KnowledgeVersion numbered(@Nullable Integer number) {
        if (number == null) return null;
        return versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private VersionView view(KnowledgeVersion version) {
        AgentId decidedBy = version.decidedBy();
        AgentId first = version.firstApprover();
        return new VersionView(
                version.number(),
                version.revision(),
                version.state(),
                version.draft(item.kind(), item.lang()),
                name(version.editor()),
                version.savedAt(),
                version.submittedAt(),
                version.decidedAt(),
                decidedBy == null ? null : name(decidedBy),
                version.reason(),
                version.code(),
                version.changeNote(),
                first == null ? null : name(first),
                version.sample());
    }

    private EventView view(KnowledgeEvent event) {
        return new EventView(
                event.event(), event.versionNumber(), name(event.by()), event.at(), event.reason(), event.code());
    }
}
