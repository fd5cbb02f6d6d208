package org.fieldlore.taxonomy;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fieldlore.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What an edit makes of the concepts. Pure: it changes a copy, and whoever holds the concepts decides what becomes of it. */
final class Edits {
    private final Map<String, ParsedConcept> all = new LinkedHashMap<>();

    private Edits(Collection<ParsedConcept> concepts) {
        concepts.forEach(concept -> all.put(concept.iri(), concept));
    }

    /** Returns all concepts as they are after the edit; refuses {@link NotFound} and {@link EditNotPossible}. */
    static Collection<ParsedConcept> after(VocabularyEdit edit, Collection<ParsedConcept> concepts) {
        Edits edits = new Edits(concepts);
        if (edit instanceof VocabularyEdit.Add add) edits.add(add.concept());
        else if (edit instanceof VocabularyEdit.State state) edits.state(state.concept());
        else if (edit instanceof VocabularyEdit.Merge merge) edits.merge(merge.from(), merge.into());
        else if (edit instanceof VocabularyEdit.Retire retire) edits.retire(retire.concept(), retire.replacedBy());
        else if (edit instanceof VocabularyEdit.Restore restore) edits.restore(restore.concept());
        else if (edit instanceof VocabularyEdit.Take take) take.concepts().forEach(edits::put);
        return List.copyOf(edits.all.values());
    }

    private void add(ParsedConcept concept) {
        ParsedConcept taken = all.putIfAbsent(concept.iri(), concept);
        if (taken != null) throw new EditNotPossible(EditNotPossible.TAKEN, taken);
    }

    private void state(ParsedConcept concept) {
        known(concept.iri());
        put(concept);
    }

    private void put(ParsedConcept concept) {
        ParsedConcept old = all.put(concept.iri(), concept);
        if (old != null && !old.scheme().equals(concept.scheme())) takeAlong(concept);
    }

    /** Whatever is below a concept that moved to another scheme moves with it. */
    private void takeAlong(ParsedConcept above) {
        for (ParsedConcept below : List.copyOf(all.values()))
            if (above.iri().equals(below.broader()) && !below.scheme().equals(above.scheme()))
                put(below.under(above.iri(), above.scheme()));
    }

    private void merge(String fromIri, String intoIri) {
        ParsedConcept from = inUse(fromIri);
        ParsedConcept into = inUse(intoIri);
        if (fromIri.equals(intoIri)) throw new EditNotPossible(EditNotPossible.ITSELF, from);
        if (isBelow(into, fromIri)) into = into.under(from.broader(), from.scheme());
        ParsedConcept gained = into.alsoCalled(
                        Stream.concat(
                                into.altZh().stream(), Stream.concat(Stream.of(from.zh()), from.altZh().stream())),
                        Stream.concat(
                                into.altEn().stream(), Stream.concat(Stream.of(from.en()), from.altEn().stream())))
                .relatedTo(Stream.concat(into.related().stream(), from.related().stream())
                        .filter(one -> !one.equals(fromIri)));
        if (gained.notation() == null) gained = gained.noted(from.notation());
        all.put(intoIri, gained);
        all.put(fromIri, from.retiredFor(List.of(intoIri)));
        moveBelow(fromIri, gained);
        each(one -> one.related().contains(fromIri)
                ? one.relatedTo(one.related().stream().map(iri -> iri.equals(fromIri) ? intoIri : iri))
                : one);
    }

    private void retire(String iri, List<String> replacedBy) {
        ParsedConcept concept = inUse(iri);
        if (replacedBy.isEmpty()) throw new EditNotPossible(EditNotPossible.NOTHING_INSTEAD, concept);
        for (String successor : replacedBy)
            if (inUse(successor).iri().equals(iri)) throw new EditNotPossible(EditNotPossible.ITSELF, concept);
        all.put(iri, concept.retiredFor(replacedBy));
        for (ParsedConcept below : List.copyOf(all.values()))
            if (!below.retired() && iri.equals(below.broader()))
                all.put(below.iri(), below.under(concept.broader(), concept.scheme()));
        each(one -> one.related().contains(iri)
                ? one.relatedTo(one.related().stream().filter(other -> !other.equals(iri)))
                : one);
    }

    private void restore(String iri) {
        ParsedConcept concept = known(iri);
        ParsedConcept back = concept.restored();
        // What was above it may have gone meanwhile; then it comes back below whatever is still there.
        @Nullable String above = back.broader();
        while (above != null && known(above).retired()) above = known(above).broader();
        all.put(iri, Objects.equals(above, back.broader()) ? back : back.under(above, back.scheme()));
    }

    private void moveBelow(String oldAbove, ParsedConcept above) {
        for (ParsedConcept below : List.copyOf(all.values()))
            if (!below.retired()
                    && oldAbove.equals(below.broader())
                    && !below.iri().equals(above.iri())) {
                ParsedConcept moved = below.under(above.iri(), above.scheme());
                all.put(moved.iri(), moved);
                takeAlong(moved);
            }
    }

    private boolean isBelow(ParsedConcept concept, String upper) {
        @Nullable String step = concept.broader();
        for (int i = 0; step != null && i < all.size(); i++) {
            if (step.equals(upper)) return true;
            ParsedConcept above = all.get(step);
            step = above == null ? null : above.broader();
        }
        return false;
    }

    private void each(UnaryOperator<ParsedConcept> change) {
        all.replaceAll((iri, concept) -> change.apply(concept));
    }

    private ParsedConcept known(String iri) {
        ParsedConcept concept = all.get(iri);
        if (concept == null) throw new NotFound("concept", iri);
        return concept;
    }

    private ParsedConcept inUse(String iri) {
        ParsedConcept concept = known(iri);
        if (concept.retired()) throw new EditNotPossible(EditNotPossible.RETIRED, concept);
        return concept;
    }
}
