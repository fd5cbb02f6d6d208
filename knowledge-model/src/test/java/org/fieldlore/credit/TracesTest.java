package org.fieldlore.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.junit.jupiter.api.Test;

class TracesTest {
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");
    private static final AgentId MEI = new AgentId(1);
    private static final AgentId TAO = new AgentId(2);
    private static final ConceptId EVENT = new ConceptId(10);
    private static final ConceptId BIRTH = new ConceptId(11);
    private static final ConceptId MOVE = new ConceptId(12);

    @Test
    void what_speaks_for_a_narrower_concept_speaks_for_the_broader_one() {
        List<Expertise> known = Traces.byConcept(
                List.of(trace(MEI, BIRTH, 5, 0), trace(MEI, BIRTH, 6, 0), trace(MEI, MOVE, 7, 0)),
                TracesTest::way,
                NOW);

        assertThat(known).extracting(Expertise::concept).containsExactly(EVENT, BIRTH, MOVE);
        assertThat(known).extracting(Expertise::colleagues).containsExactly(3L, 2L, 1L);
    }

    @Test
    void a_broader_concept_that_adds_nothing_is_left_out() {
        List<Expertise> known = Traces.byConcept(List.of(trace(MEI, BIRTH, 5, 0)), TracesTest::way, NOW);

        assertThat(known).extracting(Expertise::concept).containsExactly(BIRTH);
    }

    @Test
    void one_faithful_user_of_a_hundred_items_counts_less_than_two_colleagues_of_one() {
        List<Trace> traces = new ArrayList<>();
        for (int item = 0; item < 100; item++) traces.add(trace(MEI, BIRTH, 5, item));
        traces.add(trace(TAO, BIRTH, 5, 0));
        traces.add(trace(TAO, BIRTH, 6, 0));

        Map<AgentId, Expertise> known = Traces.byPerson(traces, BIRTH, NOW);

        assertThat(of(known, TAO).score()).isGreaterThan(of(known, MEI).score());
    }

    @Test
    void an_accepted_answer_counts_more_than_a_use_and_is_named() {
        Voice answered = new Voice(new AgentId(5), false, false, Voice.ANSWER, true, NOW);
        Expertise known = of(
                Traces.byPerson(List.of(new Trace(MEI, BIRTH, answered, true), trace(MEI, BIRTH, 5, 0)), BIRTH, NOW),
                MEI);

        assertThat(known.answers()).isEqualTo(1);
        assertThat(known.percent()).isEqualTo(40);
    }

    @Test
    void knowledge_fades_unless_somebody_goes_on_using_it() {
        double fresh = score(trace(MEI, BIRTH, 5, 0));
        double old = score(trace(MEI, BIRTH, 5, 730));

        assertThat(fresh).isEqualTo(0.25);
        assertThat(old).isBetween(0.0769, 0.0770);
    }

    @Test
    void whoever_only_wrote_what_is_out_of_date_knows_nothing() {
        Voice against = new Voice(new AgentId(5), false, false, 1, false, NOW);

        assertThat(Traces.byPerson(List.of(new Trace(MEI, BIRTH, against, false)), BIRTH, NOW))
                .isEmpty();
    }

    private static Expertise of(Map<AgentId, Expertise> known, AgentId agent) {
        return Objects.requireNonNull(known.get(agent));
    }

    private static double score(Trace trace) {
        return of(Traces.byPerson(List.of(trace), BIRTH, NOW), MEI).score();
    }

    private static Trace trace(AgentId author, ConceptId concept, long by, long daysAgo) {
        Voice voice = new Voice(new AgentId(by), false, false, 1, true, NOW.minus(daysAgo, ChronoUnit.DAYS));
        return new Trace(author, concept, voice, false);
    }

    private static List<ConceptId> way(ConceptId concept) {
        return concept.equals(EVENT) ? List.of(EVENT) : List.of(EVENT, concept);
    }
}
