package org.fieldlore.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Entries from the database, filed under today's vocabulary. */
@Dependent
public class KnowledgeEntries implements EntrySource {
    private final ReadKnowledge knowledge;
    private final ReadVocabulary vocabulary;

    @Inject
    public KnowledgeEntries(ReadKnowledge knowledge, ReadVocabulary vocabulary) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
    }

    @Override
    public List<IndexEntry> entries(Collection<KnowledgeId> ids) {
        Filing today = new Filing(vocabulary.current());
        return knowledge.findable(ids).stream().map(today::entry).toList();
    }

    @Override
    public List<KnowledgeId> idsAfter(long after, int max) {
        return knowledge.findableIds(after, max);
    }
}
