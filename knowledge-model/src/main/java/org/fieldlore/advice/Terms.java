package org.fieldlore.advice;

import java.util.Collection;
import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.LabelTagger;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The vocabulary of one moment as advice needs it. */
record Terms(LabelTagger tagger) implements Affinity {
    static final String ROOT = "https://fieldlore.org/vocabulary/";
    private static final String LIFE_EVENTS = "life-event";
    private static final int MENTIONS = 8;

    /** Finds a concept by scheme and slug, such as "stage/renewal"; what replaced it, once it is retired. */
    @Nullable
    ConceptId concept(String slug) {
        return vocabulary()
                .idOf(ROOT + slug)
                .flatMap(id -> vocabulary().today(id).stream().findFirst())
                .orElse(null);
    }

    /** Concepts on which know-how helps as well, though less. */
    Collection<ConceptId> related(ConceptId concept) {
        return vocabulary().term(concept).map(Term::related).orElse(List.of());
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
        return isAbove(tagged, clue) ? BROADER : NONE;
    }

    private boolean isAbove(ConceptId upper, ConceptId lower) {
        return vocabulary().path(lower).stream().anyMatch(term -> term.id().equals(upper));
    }

    private Vocabulary vocabulary() {
        return tagger.vocabulary();
    }
}
