package org.fieldlore.source;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.SourceDocumentId;
import org.fieldlore.shared.UseCase;

/** Keeps documents that knowledge was read from, each once. */
@UseCase
public class KeepDocument {
    private final EntityManager em;
    private final Clock clock;

    @Inject
    public KeepDocument(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** Keeps a document and returns its id; the same bytes again, under whatever name, return the same one. */
    public SourceDocumentId keep(Delivery delivery) {
        Optional<SourceDocument> known = byChecksum(delivery.checksum());
        known.ifPresent(document -> document.readAnew(delivery));
        return known.orElseGet(() -> store(delivery)).id();
    }

    private SourceDocument store(Delivery delivery) {
        SourceDocument document = new SourceDocument(delivery, clock.instant());
        em.persist(document);
        em.flush();
        return document;
    }

    private Optional<SourceDocument> byChecksum(Checksum checksum) {
        return em.createQuery("select d from SourceDocument d where d.checksum = :checksum", SourceDocument.class)
                .setParameter("checksum", checksum.value())
                .getResultStream()
                .findFirst();
    }

    /** Returns which of these are kept already, so that they need not be read again; one query. */
    public Map<Checksum, SourceDocumentId> known(Collection<Checksum> checksums) {
        if (checksums.isEmpty()) return Map.of();
        return em.createQuery(
                        "select d.checksum, d.id from SourceDocument d where d.checksum in :checksums", Object[].class)
                .setParameter(
                        "checksums", checksums.stream().map(Checksum::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Checksum((String) row[0]), row -> new SourceDocumentId((Long) row[1])));
    }

    /** Returns what documents are called; one query. */
    public Map<SourceDocumentId, String> names(Collection<SourceDocumentId> ids) {
        if (ids.isEmpty()) return Map.of();
        return em.createQuery("select d.id, d.name from SourceDocument d where d.id in :ids", Object[].class)
                .setParameter("ids", ids.stream().map(SourceDocumentId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new SourceDocumentId((Long) row[0]), row -> (String) row[1]));
    }

    /** Returns a document with its text; refuses {@link NotFound}. */
    public SourceDocument byId(SourceDocumentId id) {
        SourceDocument document = em.find(SourceDocument.class, id.value());
        if (document == null) throw new NotFound("document", id);
        return document;
    }
}
