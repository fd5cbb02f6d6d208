package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Set;
import org.fieldlore.people.Role;
import org.fieldlore.people.Viewer;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.shared.NotFound;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Vocabulary;

/** Says what a reviewer knows about, so that what is filed under it, or under a narrower concept, comes to them. */
@UseCase
public class ChooseTopics {
    private final EntityManager em;
    private final ReadVocabulary vocabulary;

    @Inject
    public ChooseTopics(EntityManager em, ReadVocabulary vocabulary) {
        this.em = em;
        this.vocabulary = vocabulary;
    }

    /** Replaces the reviewer's topics. Refuses {@link NotAllowed}, and {@link NotFound} for a concept that is not in use. */
    public void choose(Collection<ConceptId> topics, Viewer reviewer) {
        if (!reviewer.is(Role.REVIEWER)) throw new NotAllowed("review");
        Vocabulary today = vocabulary.current();
        for (ConceptId topic : topics) if (!today.inUse(topic)) throw new NotFound("concept", topic);
        long me = reviewer.agent().value();
        Sql.of("delete from review_topic where agent_id = ?", me).execute(em);
        for (ConceptId topic : Set.copyOf(topics))
            Sql.of("insert into review_topic (agent_id, concept_id) values (?, ?)", me, topic.value())
                    .execute(em);
    }
}
