package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.TaggedText;
import org.fieldlore.taxonomy.TaggedTexts;

/** Reads items with the concepts that a reviewer left them with. */
@UseCase
public class ReadTagged implements TaggedTexts {
    private static final int BATCH = 500;
    private static final String DECIDED = " from KnowledgeVersion v where v.state = :live and v.decidedBy is not null"
            + " order by v.decidedAt desc, v.itemId desc";
    private final EntityManager em;

    @Inject
    public ReadTagged(EntityManager em) {
        this.em = em;
    }

    @Override
    public Optional<Instant> lastReview() {
        return em.createQuery("select v.decidedAt" + DECIDED, Instant.class)
                .setParameter("live", VersionState.LIVE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public List<TaggedText> reviewed(int max) {
        List<KnowledgeId> ids = em.createQuery("select v.itemId" + DECIDED, Long.class)
                .setParameter("live", VersionState.LIVE)
                .setMaxResults(max)
                .getResultStream()
                .map(KnowledgeId::new)
                .toList();
        List<TaggedText> texts = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += BATCH)
            texts.addAll(texts(ids.subList(from, Math.min(ids.size(), from + BATCH))));
        return texts;
    }

    private Collection<TaggedText> texts(List<KnowledgeId> ids) {
        Map<KnowledgeId, TaggedText> byId = new HashMap<>();
        for (Findable item : new FindableRows(em).of(ids))
            byId.put(item.id(), new TaggedText(item.title() + "\n" + item.text(), item.concepts()));
        return ids.stream().filter(byId::containsKey).map(byId::get).toList();
    }
}
