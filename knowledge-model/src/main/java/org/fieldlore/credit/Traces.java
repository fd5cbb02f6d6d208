package org.fieldlore.credit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/** Judges what people know from what colleagues' experience says of it. Pure. */
final class Traces {
    private static final Comparator<Expertise> BEST =
            Comparator.comparingDouble(Expertise::score).reversed();

    private Traces() {}

    /**
     * Returns what one person knows, best first. What speaks for a concept speaks for those above it too; one above is left out
     * when nobody more speaks for it than for the one below.
     *
     * @param way the concepts from the top down to a concept, itself last; empty for an unknown one
     */
    static List<Expertise> byConcept(Collection<Trace> traces, Function<ConceptId, List<ConceptId>> way, Instant now) {
        Map<ConceptId, List<Trace>> about = new HashMap<>();
        Map<ConceptId, Set<ConceptId>> above = new HashMap<>();
        for (Trace trace : traces)
            for (ConceptId concept : way.apply(trace.concept())) {
                about.computeIfAbsent(concept, id -> new ArrayList<>()).add(trace);
                above.computeIfAbsent(concept, id -> new HashSet<>(way.apply(id)));
            }
        Map<ConceptId, Expertise> known = new HashMap<>();
        about.forEach((concept, all) -> known.put(concept, expertise(concept, all, now)));
        Set<ConceptId> saidBelow = new HashSet<>();
        above.forEach((concept, ways) -> ways.stream()
                .filter(higher -> !higher.equals(concept) && sameVoices(known.get(higher), known.get(concept)))
                .forEach(saidBelow::add));
        return known.values().stream()
                .filter(one -> one.score() > 0 && !saidBelow.contains(one.concept()))
                .sorted(BEST.thenComparing(one -> one.concept().value()))
                .toList();
    }

    private static boolean sameVoices(@Nullable Expertise one, @Nullable Expertise other) {
        return one != null
                && other != null
                && one.colleagues() == other.colleagues()
                && one.answers() == other.answers();
    }

    /** Returns who knows about one concept, whatever the traces' own concepts. */
    static Map<AgentId, Expertise> byPerson(Collection<Trace> traces, ConceptId concept, Instant now) {
        Map<AgentId, List<Trace>> of = new HashMap<>();
        for (Trace trace : traces)
            of.computeIfAbsent(trace.author(), id -> new ArrayList<>()).add(trace);
        Map<AgentId, Expertise> known = new HashMap<>();
        of.forEach((author, all) -> known.put(author, expertise(concept, all, now)));
        known.values().removeIf(one -> one.score() == 0);
        return known;
    }

    private static Expertise expertise(ConceptId concept, List<Trace> traces, Instant now) {
        Voices voices = new Voices(traces.stream().map(Trace::voice).toList(), now);
        long answers = traces.stream()
                .filter(Trace::answer)
                .map(Trace::voice)
                .distinct()
                .count();
        return new Expertise(concept, voices.share(), voices.helped(), voices.elsewhere(), answers);
    }
}
