package org.fieldlore.search;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Learns from what people asked and then used how to place questions by their meaning. */
@IndexWork
public class LearnFromUse {
    private static final Duration LOOKED_BACK = Duration.ofDays(400);
    private static final int MOST = 50_000;
    private final LearntPairs pairs;
    private final Lessons lessons;
    private final Learn learn;
    private final Clock clock;

    @Inject
    public LearnFromUse(LearntPairs pairs, Lessons lessons, TextIndex index, Meaning meaning, Clock clock) {
        this.pairs = pairs;
        this.lessons = lessons;
        this.learn = new Learn(index, meaning);
        this.clock = clock;
    }

    /**
     * Learns both languages anew from the last 400 days and keeps what it learnt, to be used when it helps. Returns how many
     * languages taught something: none while fewer than a hundred questions were answered. Takes minutes: call it from a worker.
     */
    public int run() {
        List<LearntPair> used = pairs.since(clock.instant().minus(LOOKED_BACK), MOST);
        int languages = 0;
        for (String lang : List.of("zh", "en")) {
            Optional<Lesson> lesson = learn.from(used, lang);
            lesson.ifPresent(lessons::keep);
            if (lesson.isPresent()) languages++;
        }
        return languages;
    }
}
