package org.fieldlore.advice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fieldlore.shared.ConceptId;

/**
 * Turns notes into clues: what they speak of, the newer the stronger. A remark is half forgotten after two months, an event
 * in the customer's life after half a year.
 */
final class NoteClues {
    private static final double MOST = 0.7;
    private static final double REMARK_HALF_LIFE_DAYS = 60;
    private static final double EVENT_HALF_LIFE_DAYS = 180;

    private NoteClues() {}

    /** A concept that a text speaks of, 0..1 sure, and the word that says so. */
    record Mention(ConceptId concept, double sure, String word) {}

    /** Returns the strongest clue of each concept that the notes mention. */
    static List<Clue> of(
            List<Note> notes, Function<String, List<Mention>> mentions, Predicate<ConceptId> isLifeEvent, Clock clock) {
        Map<ConceptId, Clue> strongest = new LinkedHashMap<>();
        for (Note note : notes)
            for (Mention mention : mentions.apply(note.text())) {
                boolean event = isLifeEvent.test(mention.concept());
                strongest.merge(
                        mention.concept(),
                        Clue.about(
                                mention.concept(), weight(note, mention, event, clock), reason(note, mention, event)),
                        (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        return List.copyOf(strongest.values());
    }

    private static double weight(Note note, Mention mention, boolean event, Clock clock) {
        long days = Math.max(0, Duration.between(note.at(), clock.instant()).toDays());
        double recency = Math.pow(0.5, days / (event ? EVENT_HALF_LIFE_DAYS : REMARK_HALF_LIFE_DAYS));
        return MOST * mention.sure() * recency;
    }

    private static Reason reason(Note note, Mention mention, boolean event) {
        LocalDate date = note.at().atZone(ZoneOffset.UTC).toLocalDate();
        return event
                ? Reason.of(ReasonCode.LIFE_EVENT, mention.concept(), date)
                : Reason.of(ReasonCode.NOTE_MENTIONS, mention.word(), date);
    }
}
