package org.fieldlore.ingest.pipeline;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.ConceptTagger;
import org.fieldlore.taxonomy.SuggestConcepts;
import org.fieldlore.taxonomy.Suggestion;
import org.fieldlore.taxonomy.Term;

/** Says for thousands of texts which concepts they speak of, by the vocabulary as it was when the run began. */
@Dependent
public class TagConcepts {
    private static final int MOST = 6;
    /** Below this a label was met once, in passing, or few reviewers would agree. */
    private static final double SURE = 0.6;

    private final SuggestConcepts suggest;

    @Inject
    public TagConcepts(SuggestConcepts suggest) {
        this.suggest = suggest;
    }

    Tags tags() {
        return new Tags(suggest.tagger());
    }

    /** One snapshot of the vocabulary; asks no database. */
    static final class Tags {
        private final ConceptTagger tagger;
        private final Map<String, ConceptId> byLabel = new HashMap<>();

        Tags(ConceptTagger tagger) {
            this.tagger = tagger;
            for (Term term : tagger.vocabulary().terms())
                Stream.of(Stream.of(term.zh(), term.en()), term.altZh().stream(), term.altEn().stream())
                        .flatMap(labels -> labels)
                        .forEach(label -> byLabel.putIfAbsent(key(label), term.id()));
        }

        Set<ConceptId> of(String title, String text) {
            return tagger.tag(title + "\n" + text, MOST).stream()
                    .filter(suggestion -> suggestion.confidence() >= SURE)
                    .map(Suggestion::concept)
                    .collect(Collectors.toCollection(HashSet::new));
        }

        /** The concept that carries this label in either language, whatever its case and hyphens. */
        Optional<ConceptId> labelled(String label) {
            return Optional.ofNullable(byLabel.get(key(label)));
        }

        private static String key(String label) {
            return label.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
        }
    }
}
