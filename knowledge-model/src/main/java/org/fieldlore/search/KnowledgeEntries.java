package org.fieldlore.search;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.taxonomy.ReadVocabulary;

/** Entries from the database, filed under today's vocabulary, with how many colleagues they have helped so far. */
@Dependent
public class KnowledgeEntries implements EntrySource {
    private final ReadKnowledge knowledge;
    private final ReadVocabulary vocabulary;
    private final Helped helped;

    @Inject
    public KnowledgeEntries(ReadKnowledge knowledge, ReadVocabulary vocabulary, Helped helped) {
        this.knowledge = knowledge;
        this.vocabulary = vocabulary;
        this.helped = helped;
    }

    @Override
    public List<IndexEntry> entries(Collection<KnowledgeId> ids) {
        Filing today = new Filing(vocabulary.current());
        Map<KnowledgeId, Long> colleagues = helped.colleaguesHelped(ids);
        return knowledge.findable(ids).stream()
                .map(item -> today.entry(item).helping(colleagues.getOrDefault(item.id(), 0L)))
                .toList();
    }

    @Override
    public List<KnowledgeId> idsAfter(long after, int max) {
        return knowledge.findableIds(after, max);
    }
}
