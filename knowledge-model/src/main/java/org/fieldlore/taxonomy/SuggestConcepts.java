package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import java.util.List;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Says which concepts a text speaks of, by their labels. */
@UseCase
public class SuggestConcepts {
    private final ReadVocabulary vocabulary;
    private volatile @Nullable LabelTagger last;

    @Inject
    public SuggestConcepts(ReadVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns at most {@code max} concepts, surest first, each with the words that speak for it; empty when none does.
     *
     * @param text plain text in Chinese, English or both; its first line counts as the title
     */
    public List<Suggestion> forText(String text, int max) {
        return tagger().tag(text, max);
    }

    /** Returns the tagger of the vocabulary in use, for those who have thousands of texts: it asks no database. */
    public LabelTagger tagger() {
        Vocabulary current = vocabulary.current();
        LabelTagger tagger = last;
        if (tagger == null || tagger.vocabulary() != current) {
            tagger = new LabelTagger(current);
            last = tagger;
        }
        return tagger;
    }
}
