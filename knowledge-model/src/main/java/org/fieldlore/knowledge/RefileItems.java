package org.fieldlore.knowledge;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.KnowledgeId;
import org.fieldlore.shared.Outbox;
import org.fieldlore.shared.Sql;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ConceptTagger;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Files items that carry a retired concept under what replaced it, some at a time, each time in one transaction. Where it was
 * split, the text decides between the parts; where the text says nothing, all of them stand. What is left can be told at any
 * time, so a crash loses nothing, and who reads items meanwhile sees today's concepts anyway.
 */
@UseCase
public class RefileItems {
    private static final int SUGGESTED = 20;
    private final EntityManager em;
    private final ReadVocabulary vocabulary;
    private final SuggestConcepts suggest;
    private final Outbox outbox;

    @Inject
    public RefileItems(EntityManager em, ReadVocabulary vocabulary, SuggestConcepts suggest, Outbox outbox) {
        this.em = em;
        this.vocabulary = vocabulary;
        this.suggest = suggest;
        this.outbox = outbox;
    }

    /** Returns how many items still carry a concept that something has replaced. */
    public long waiting() {
        Map<ConceptId, Set<ConceptId>> replaced = replaced();
        return replaced.isEmpty()
                ? 0
                : carrying("select count(distinct item_id)", replaced).number(em);
    }

    /** Files at most {@code max} items anew and returns how many it did; 0 when none is left. */
    public int some(int max) {
        Map<ConceptId, Set<ConceptId>> replaced = replaced();
        if (replaced.isEmpty()) return 0;
        List<Long> ids =
                carrying("select distinct item_id", replaced).add("order by item_id limit ?", max).rows(em).stream()
                        .map(row -> row.number(0))
                        .toList();
        if (ids.isEmpty()) return 0;
        Map<KnowledgeId, Findable> texts = new FindableRows(em)
                .of(ids.stream().map(KnowledgeId::new).toList()).stream()
                        .collect(Collectors.toMap(Findable::id, Function.identity()));
        ConceptTagger tagger = suggest.tagger();
        for (long id : ids) {
            KnowledgeItem item = em.find(KnowledgeItem.class, id, LockModeType.PESSIMISTIC_WRITE);
            Findable text = texts.get(new KnowledgeId(id));
            for (Map.Entry<ConceptId, Set<ConceptId>> one : replaced.entrySet())
                item.refile(one.getKey(), chosen(one.getValue(), text, tagger));
        }
        outbox.recordAll(KnowledgeItem.TOPIC, ids);
        return ids.size();
    }

    private static Set<ConceptId> chosen(Set<ConceptId> parts, @Nullable Findable item, ConceptTagger tagger) {
        if (parts.size() == 1 || item == null) return parts;
        Set<ConceptId> named = tagger.tag(item.title() + "\n" + item.text(), SUGGESTED).stream()
                .map(Suggestion::concept)
                .filter(parts::contains)
                .collect(Collectors.toSet());
        return named.isEmpty() ? parts : named;
    }

    private static Sql carrying(String select, Map<ConceptId, Set<ConceptId>> replaced) {
        return Sql.of(select + " from knowledge_concept where concept_id in")
                .list(replaced.keySet().stream().map(ConceptId::value).toList());
    }

    /** The retired concepts that something stands for today. */
    private Map<ConceptId, Set<ConceptId>> replaced() {
        Vocabulary today = vocabulary.current();
        return today.retired().stream()
                .filter(id -> !today.today(id).isEmpty())
                .collect(Collectors.toMap(Function.identity(), today::today));
    }
}
