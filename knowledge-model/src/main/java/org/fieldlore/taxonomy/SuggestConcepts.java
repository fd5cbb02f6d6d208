package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import org.fieldlore.shared.UseCase;
import org.jspecify.annotations.Nullable;

/** Says which concepts a text speaks of, by their labels and by what reviewers said of other texts. */
@UseCase
public class SuggestConcepts {
    private final ReadVocabulary vocabulary;
    private final Supplier<LearntTags> learnt;
    private volatile @Nullable Words words;
    private volatile @Nullable ConceptTagger last;

    @Inject
    public SuggestConcepts(ReadVocabulary vocabulary, LearnTags learn) {
        this.vocabulary = vocabulary;
        this.learnt = learn::learnt;
    }

    /** By labels alone. */
    public SuggestConcepts(ReadVocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.learnt = () -> LearntTags.NONE;
    }

    /**
     * Returns at most {@code max} concepts, surest first, each with the words that speak for it; empty when none does.
     *
     * @param text plain text in Chinese, English or both; its first line counts as the title
     */
    public List<Suggestion> forText(String text, int max) {
        return tagger().tag(text, max);
    }

    /** Returns the tagger of this moment, for those who have thousands of texts: it asks no database. */
    public ConceptTagger tagger() {
        Words today = words();
        LearntTags byUse = learnt.get();
        ConceptTagger tagger = last;
        if (tagger == null || !tagger.made(today.labels(), byUse))
            last = tagger = new ConceptTagger(today.labels(), today.glosses(), byUse);
        return tagger;
    }

    /** Returns what finds the labels of the vocabulary in use, and nothing but these. */
    public LabelTagger labels() {
        return words().labels();
    }

    private Words words() {
        Vocabulary current = vocabulary.current();
        Words known = words;
        if (known == null || known.labels().vocabulary() != current)
            words = known = new Words(new LabelTagger(current), new Glosses(current));
        return known;
    }

    /** What finds concepts by the words of one vocabulary. */
    private record Words(LabelTagger labels, Glosses glosses) {}
}
