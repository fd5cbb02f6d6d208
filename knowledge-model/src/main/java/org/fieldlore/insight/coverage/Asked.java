package org.fieldlore.insight.coverage;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldlore.search.usage.ReadSearches;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.Page;
import org.fieldlore.shared.Row;
import org.fieldlore.shared.Sql;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Term;

/**
 * What colleagues asked and searched for without an answer, by the concepts that it is about and all above these. Neither says for
 * which customers, so it holds for all segments and stages.
 */
final class Asked {
    /** So many of the most frequent searches of each kind are looked at. */
    private static final int SEARCHES = Page.Request.MAX_SIZE;

    private static final int MENTIONS = 3;

    private final LabelTagger tagger;
    private final Map<ConceptId, Set<Long>> questions = new HashMap<>();
    private final Map<ConceptId, List<Vain>> vain = new HashMap<>();

    Asked(LabelTagger tagger) {
        this.tagger = tagger;
    }

    static Asked read(EntityManager em, ReadSearches searches, LabelTagger tagger, Instant since) {
        Asked asked = new Asked(tagger);
        for (Row row : Sql.of(
                        "select t.concept_id, q.id from question q join question_concept t on t.question_id = q.id"
                                + " where q.state = 'OPEN'")
                .rows(em)) asked.question(row.number(1), new ConceptId(row.number(0)));
        Page.Request most = Page.Request.first(SEARCHES);
        for (ReadSearches.Row row :
                searches.page(ReadSearches.Which.FOUND_NOTHING, since, most).rows())
            asked.search(new Vain(row.words(), row.nothing(), row.people()));
        for (ReadSearches.Row row :
                searches.page(ReadSearches.Which.NOTHING_OPENED, since, most).rows())
            asked.search(new Vain(row.words(), row.asked(), row.people()));
        return asked;
    }

    void question(long id, ConceptId about) {
        upwards(about)
                .forEach(concept -> questions
                        .computeIfAbsent(concept, key -> new HashSet<>())
                        .add(id));
    }

    void search(Vain search) {
        tagger.tag(search.words(), MENTIONS).stream()
                .flatMap(found -> upwards(found.concept()))
                .distinct()
                .forEach(concept ->
                        vain.computeIfAbsent(concept, key -> new ArrayList<>()).add(search));
    }

    private Stream<ConceptId> upwards(ConceptId concept) {
        return tagger.vocabulary().path(concept).stream().map(Term::id);
    }

    long questions(ConceptId concept) {
        return questions.getOrDefault(concept, Set.of()).size();
    }

    long searches(ConceptId concept) {
        return vain(concept).stream().mapToLong(Vain::searches).sum();
    }

    /** Most first. */
    List<Vain> vain(ConceptId concept) {
        return vain.getOrDefault(concept, List.of()).stream()
                .sorted(Comparator.comparingLong(Vain::searches).reversed().thenComparing(Vain::words))
                .toList();
    }
}
