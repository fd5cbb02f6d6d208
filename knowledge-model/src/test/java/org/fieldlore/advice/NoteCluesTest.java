package org.fieldlore.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.junit.jupiter.api.Test;

class NoteCluesTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ConceptId PRICE = new ConceptId(1);
    private static final ConceptId LOAN = new ConceptId(2);
    private static final NoteClues.Event BOUGHT = new NoteClues.Event("买房", "Buying a home");

    @Test
    void a_remark_gives_its_word_and_its_day() {
        assertThat(clues(note(10, "保费又涨价了")))
                .extracting(Clue::reason)
                .containsExactly(Reason.of(ReasonCode.NOTE_MENTIONS, "涨价", LocalDate.of(2026, 6, 20)));
    }

    @Test
    void a_remark_is_half_forgotten_after_sixty_days_and_an_event_after_half_a_year() {
        assertThat(clues(note(60, "涨价")).get(0).weight()).isCloseTo(0.35, within(1e-9));
        assertThat(clues(note(180, "房贷")).get(0).weight()).isCloseTo(0.35, within(1e-9));
    }

    @Test
    void the_strongest_mention_of_a_concept_stands_for_all() {
        List<Clue> clues = clues(note(90, "涨价"), note(3, "涨价"), note(30, "涨价"));

        assertThat(clues).hasSize(1);
        assertThat(clues.get(0).reason().facts()).contains(LocalDate.of(2026, 6, 27));
    }

    @Test
    void an_event_is_told_by_its_concept_and_not_by_the_words_of_the_note() {
        assertThat(clues(note(5, "办了房贷")).get(0).reason())
                .isEqualTo(Reason.of(ReasonCode.LIFE_EVENT, LOAN, LocalDate.of(2026, 6, 25), "买房", "Buying a home"));
    }

    @Test
    void a_note_from_the_future_counts_as_today() {
        assertThat(clues(note(-3, "涨价")).get(0).weight()).isCloseTo(0.7, within(1e-9));
    }

    private static List<Clue> clues(Note... notes) {
        return NoteClues.of(List.of(notes), NoteCluesTest::mentions, CLOCK);
    }

    private static List<NoteClues.Mention> mentions(String text) {
        return text.contains("涨价")
                ? List.of(new NoteClues.Mention(PRICE, 1, "涨价", null))
                : List.of(new NoteClues.Mention(LOAN, 1, "房贷", BOUGHT));
    }

    private static Note note(int daysAgo, String text) {
        return new Note(NOW.minus(daysAgo, ChronoUnit.DAYS), text);
    }
}
