package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what reviewers teach about tagging: whenever they decided something, it is learnt anew from what they decided last. It
 * lives in memory, as it can be told from the database at any time.
 */
@Singleton
public class LearnTags {
    private static final int MOST = 10_000;
    private static final int FEWEST = 20;

    /** Of the time of one processor, at most one part in so many goes into learning. */
    private static final int PART = 10;

    private final TaggedTexts texts;
    private final ReadVocabulary vocabulary;
    private final Solver solver;
    private final Clock clock;
    private volatile LearntTags learnt = LearntTags.NONE;
    private volatile @Nullable Instant upTo;
    private volatile @Nullable Vocabulary under;
    private volatile Instant rest = Instant.MIN;

    @Inject
    public LearnTags(TaggedTexts texts, ReadVocabulary vocabulary, Solver solver, Clock clock) {
        this.texts = texts;
        this.vocabulary = vocabulary;
        this.solver = solver;
        this.clock = clock;
    }

    /** What was learnt last; nothing at first. */
    public LearntTags learnt() {
        return learnt;
    }

    /**
     * Learns, if anything was decided since the last time, or the vocabulary changed, and that was not just now; says whether it did. Takes up to a minute for ten thousand
     * texts: call it from a worker.
     */
    public boolean run() {
        Instant now = clock.instant();
        Optional<Instant> last = texts.lastReview();
        Vocabulary current = vocabulary.current();
        boolean known = last.isPresent() && last.get().equals(upTo) && current == under;
        if (last.isEmpty() || known || now.isBefore(rest)) return false;
        List<TaggedText> reviewed = texts.reviewed(MOST).stream()
                .map(text -> new TaggedText(text.text(), today(text.concepts(), current)))
                .toList();
        if (reviewed.size() < FEWEST) return false;
        learnt = LearntTags.of(reviewed, new LabelTagger(current), new Glosses(current), solver);
        under = current;
        upTo = last.get();
        Instant done = clock.instant();
        rest = done.plus(Duration.between(now, done).multipliedBy(PART));
        return true;
    }

    private static Set<ConceptId> today(Set<ConceptId> concepts, Vocabulary vocabulary) {
        return concepts.stream().flatMap(one -> vocabulary.today(one).stream()).collect(Collectors.toSet());
    }
}
