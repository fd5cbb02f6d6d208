package org.fieldlore.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * Turns notes into clues: what they speak of, the newer the stronger. A remark is half forgotten after two months, an event
 * in the customer's life after half a year.
 */
final class NoteClues {
    private static final double MOST = 0.7;
    private static final double REMARK_HALF_LIFE_DAYS = 60;
    private static final double EVENT_HALF_LIFE_DAYS = 180;

    private NoteClues() {}

    /**
     * A concept that a text speaks of.
     *
     * @param sure 0..1
     * @param word what says so
     * @param event what the concept is called when it is an event in somebody's life, else null
     */
    record Mention(
            ConceptId concept,
            double sure,
            String word,
            @Nullable Event event) {}

    record Event(String nameZh, String nameEn) {}

    /** Returns the strongest clue of each concept that the notes mention. */
    static List<Clue> of(List<Note> notes, Function<String, List<Mention>> mentions, Clock clock) {
        Map<ConceptId, Clue> strongest = new LinkedHashMap<>();
        for (Note note : notes)
            for (Mention mention : mentions.apply(note.text()))
                strongest.merge(
                        mention.concept(),
                        Clue.about(mention.concept(), weight(note, mention, clock), reason(note, mention)),
                        (a, b) -> a.weight() >= b.weight() ? a : b);
        return List.copyOf(strongest.values());
    }

    private static double weight(Note note, Mention mention, Clock clock) {
        long days = Math.max(0, Duration.between(note.at(), clock.instant()).toDays());
        double recency = Math.pow(0.5, days / (mention.event() == null ? REMARK_HALF_LIFE_DAYS : EVENT_HALF_LIFE_DAYS));
        return MOST * mention.sure() * recency;
    }

    private static Reason reason(Note note, Mention mention) {
        LocalDate date = note.at().atZone(ZoneOffset.UTC).toLocalDate();
        @Nullable Event event = mention.event();
        return event == null
                ? Reason.of(ReasonCode.NOTE_MENTIONS, mention.word(), date)
                : Reason.of(ReasonCode.LIFE_EVENT, mention.concept(), date, event.nameZh(), event.nameEn());
    }
}
