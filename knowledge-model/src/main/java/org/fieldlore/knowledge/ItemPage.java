package org.fieldlore.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.AgentId;
import org.jspecify.annotations.Nullable;

/** Puts together what one reader sees of an item. */
final class ItemPage {
    private static final Set<EventType> PRIVATE =
            Set.of(EventType.CHANGES_ASKED, EventType.RESUBMITTED, EventType.REJECTED, EventType.WITHDRAWN);
    private final KnowledgeItem item;
    private final List<KnowledgeVersion> versions;
    private final List<KnowledgeEvent> events;
    private final Map<AgentId, Author> names;
    private final Rights rights;

    /** @param versions and events: newest first */
    ItemPage(
            KnowledgeItem item,
            List<KnowledgeVersion> versions,
            List<KnowledgeEvent> events,
            Map<AgentId, Author> names,
            Viewer viewer) {
        this.item = item;
        this.versions = versions;
        this.events = events;
        this.names = names;
        this.rights = new Rights(item, viewer);
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
        KnowledgeVersion pending = numbered(item.pendingVersion());
        KnowledgeVersion live = numbered(item.liveVersion());
        boolean beside = live != null && pending != null && !item.discarded() && rights.sees(pending.state());
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
                versions.stream()
                        .filter(version -> rights.sees(version.state()))
                        .map(this::view)
                        .toList(),
                events.stream()
                        .filter(event -> rights.seesInside() || !PRIVATE.contains(event.event()))
                        .map(this::view)
                        .toList(),
                item.adoptedAt(),
                item.discarded(),
                rights.actions(pending == null ? null : pending.state()));
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
                version.code());
    }

    private EventView view(KnowledgeEvent event) {
        return new EventView(
                event.event(), event.versionNumber(), name(event.by()), event.at(), event.reason(), event.code());
    }
}
