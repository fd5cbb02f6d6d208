package org.fieldlore.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.fieldlore.search.Ranked;
import org.fieldlore.search.Steering;
import org.fieldlore.search.Steering.Effect;
import org.fieldlore.shared.KnowledgeId;

/** What the office says of items for one question. It only ever adds to the query, inside what the viewer may see. */
record Steered(Map<KnowledgeId, Effect> effects) {
    static final Steered NONE = new Steered(Map.of());
    private static volatile Cut last = new Cut(Steering.NONE, Map.of());

    static Steered of(String text, Steering steering) {
        if (steering.rules().isEmpty()) return NONE;
        Map<Steering.Rule, List<String>> words = cut(steering);
        List<String> question = cut(text);
        Map<KnowledgeId, Effect> effects =
                steering.effects(rule -> rule.match().fits(question, words.getOrDefault(rule, List.of())));
        return effects.isEmpty() ? NONE : new Steered(effects);
    }

    /** The words of each rule; those of the steering last used are kept. */
    private static Map<Steering.Rule, List<String>> cut(Steering steering) {
        Cut known = last;
        if (known.steering() != steering)
            last = known = new Cut(
                    steering,
                    steering.rules().stream()
                            .distinct()
                            .collect(Collectors.toMap(rule -> rule, rule -> cut(rule.asked()))));
        return known.words();
    }

    /** As a text is cut, with single characters: one of them may be all that a rule has in common with a longer question. */
    private static List<String> cut(String text) {
        return QueryWords.cut(Words.OF_TEXT, "", text);
    }

    private record Cut(Steering steering, Map<Steering.Rule, List<String>> words) {}

    /** The same query, which also finds the items that are pinned or raised. */
    Query widened(Query plain) {
        Set<KnowledgeId> wanted = effects.entrySet().stream()
                .filter(one -> one.getValue() != Effect.LOWERED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (wanted.isEmpty()) return plain;
        return new BooleanQuery.Builder()
                .add(plain, Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(items(wanted)), 0), Occur.SHOULD)
                .build();
    }

    /** Those of the items that a query finds. */
    Documents among(Query asked, IndexSearcher searcher) throws IOException {
        if (effects.isEmpty()) return Documents.NONE;
        Query both = new BooleanQuery.Builder()
                .add(asked, Occur.FILTER)
                .add(items(effects.keySet()), Occur.FILTER)
                .build();
        ScoreDoc[] found = searcher.search(both, effects.size()).scoreDocs;
        List<Ranked> ids = new Hits(searcher, asked).ranked(found);
        Map<KnowledgeId, Integer> documents = new LinkedHashMap<>();
        for (int i = 0; i < found.length; i++) documents.put(ids.get(i).id(), found[i].doc);
        Map<Integer, Effect> inOrder = new LinkedHashMap<>();
        effects.forEach((id, effect) -> {
            Integer document = documents.get(id);
            if (document != null) inOrder.put(document, effect);
        });
        return new Documents(inOrder);
    }

    private static Query items(Set<KnowledgeId> ids) {
        return new TermInSetQuery(
                Fields.ID, ids.stream().map(id -> new BytesRef(id.toString())).toList());
    }

    /** The same, by the number of the document, in the order of the rules. */
    record Documents(Map<Integer, Effect> effects) {
        static final Documents NONE = new Documents(Map.of());

        /** What has to be among the candidates; what is lowered need not be. */
        IntStream wanted() {
            return effects.entrySet().stream()
                    .filter(one -> one.getValue() != Effect.LOWERED)
                    .mapToInt(Map.Entry::getKey);
        }

        /** Adds to the scores. A pin gets as much as brings it a point before all that comes after it. */
        void applyTo(Map<Integer, Blend.Parts> parts) {
            if (effects.isEmpty()) return;
            List<Integer> pins = new ArrayList<>();
            effects.forEach((document, effect) -> {
                if (effect == Effect.PINNED) pins.add(document);
                else parts.computeIfPresent(document, (same, part) -> part.steered(effect.amount(), false));
            });
            Collections.reverse(pins);
            float before = parts.entrySet().stream()
                    .filter(one -> effects.get(one.getKey()) != Effect.PINNED)
                    .map(one -> one.getValue().sum())
                    .max(Float::compare)
                    .orElse(0f);
            for (int pin : pins) {
                Blend.Parts part = parts.getOrDefault(pin, Blend.Parts.NONE);
                before = Math.max(before + 1, part.sum());
                parts.put(pin, part.steered(before - part.sum(), true));
            }
        }
    }
}
