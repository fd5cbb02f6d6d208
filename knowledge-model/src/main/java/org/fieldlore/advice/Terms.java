package org.fieldlore.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Implications;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The vocabulary of one moment as advice on one customer needs it. For one thread. */
final class Terms implements Affinity {
    private static final String LIFE_EVENTS = "life-event";
    private static final int MENTIONS = 8;
    private final LabelTagger tagger;
    private final Map<ConceptId, Map<ConceptId, List<ConceptId>>> implied = new HashMap<>();

    Terms(LabelTagger tagger) {
        this.tagger = tagger;
    }

    /** Finds a concept by scheme and slug, such as "stage/renewal"; what replaced it, once it is retired. */
    @Nullable
    ConceptId concept(String slug) {
        return vocabulary()
                .idOf(Vocabulary.ROOT + slug)
                .flatMap(id -> vocabulary().today(id).stream().findFirst())
                .orElse(null);
    }

    /** Concepts on which know-how helps as well, though less. */
    Collection<ConceptId> related(ConceptId concept) {
        return vocabulary().term(concept).map(Term::related).orElse(List.of());
    }

    /** That something happened in a customer's life on a day. */
    Reason happened(ConceptId event, LocalDate on) {
        Term term = vocabulary().term(event).orElseThrow();
        return Reason.of(ReasonCode.LIFE_EVENT, event, on, term.label("zh"), term.label("en"));
    }

    private NoteClues.@Nullable Event lifeEvent(ConceptId concept) {
        return vocabulary()
                .term(concept)
                .filter(term -> term.scheme().equals(LIFE_EVENTS))
                .map(term -> new NoteClues.Event(term.label("zh"), term.label("en")))
                .orElse(null);
    }

    List<NoteClues.Mention> mentions(String text) {
        return tagger.tag(text, MENTIONS).stream()
                .map(found -> new NoteClues.Mention(
                        found.concept(), found.confidence(), found.matched().get(0), lifeEvent(found.concept())))
                .toList();
    }

    @Override
    public double of(ConceptId clue, ConceptId tagged) {
        if (clue.equals(tagged)) return SAME;
        if (isAbove(clue, tagged)) return NARROWER;
        if (related(clue).contains(tagged)) return RELATED;
        if (isAbove(tagged, clue)) return BROADER;
        return way(clue, tagged).isEmpty() ? NONE : IMPLIED;
    }

    /** What follows from a concept, and how; see {@link Implications}. */
    Map<ConceptId, List<ConceptId>> implied(ConceptId concept) {
        return implied.computeIfAbsent(concept, new Implications(vocabulary())::of);
    }

    /** The concepts that lead from a clue to what an item is about, or to what is above that; empty when none do. */
    private List<ConceptId> way(ConceptId clue, ConceptId tagged) {
        Map<ConceptId, List<ConceptId>> ways = implied(clue);
        if (ways.isEmpty()) return List.of();
        List<Term> upwards = new ArrayList<>(vocabulary().path(tagged));
        Collections.reverse(upwards);
        return upwards.stream()
                .map(term -> ways.getOrDefault(term.id(), List.of()))
                .filter(way -> !way.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The way from a clue to the concept of an item that follows from it; empty when there is none. */
    Optional<Reason> reason(Contribution contribution) {
        ConceptId clue = contribution.clue().concept();
        ConceptId tagged = contribution.tagged();
        if (clue == null || tagged == null) return Optional.empty();
        Implications implications = new Implications(vocabulary());
        return Optional.of(way(clue, tagged))
                .filter(way -> !way.isEmpty())
                .map(way -> Reason.of(ReasonCode.LEADS_TO, implications.told(way, "zh"), implications.told(way, "en")));
    }

    private boolean isAbove(ConceptId upper, ConceptId lower) {
        return vocabulary().path(lower).stream().anyMatch(term -> term.id().equals(upper));
    }

    private Vocabulary vocabulary() {
        return tagger.vocabulary();
    }
}
