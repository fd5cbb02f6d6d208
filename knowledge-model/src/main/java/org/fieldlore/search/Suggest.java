package org.fieldlore.search;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fieldlore.people.Colleague;
import org.fieldlore.people.ListColleagues;
import org.fieldlore.people.Viewer;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;

/** Suggests concepts, people and items while somebody types. */
@IndexWork
public class Suggest {
    private static final int MOST = 20;
    private static final int FEW = 2;
    private static final int WORTHWHILE = 2;
    private static final Duration GOOD_ENOUGH = Duration.ofMinutes(1);
    private final TextIndex index;
    private final ReadVocabulary vocabulary;
    private final ListColleagues colleagues;
    private final Clock clock;
    private volatile People people = new People(List.of(), Instant.EPOCH);

    @Inject
    public Suggest(TextIndex index, ReadVocabulary vocabulary, ListColleagues colleagues, Clock clock) {
        this.index = index;
        this.vocabulary = vocabulary;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    private record People(List<Colleague> all, Instant asOf) {}

    private record Fit(Suggested suggested, boolean begins, int length) {}

    /**
     * Returns what fits, at most two concepts and two people, then items, each group best first; empty for a blank text and when
     * nothing fits. Items are those in use that the viewer may see; people are known by name and branch, a minute late.
     *
     * @param lang zh or en: the language that names are shown in; they are found in both
     * @param max 1..20
     */
    public List<Suggested> to(String text, String lang, Viewer viewer, int max) {
        if (max < 1 || max > MOST) throw new IllegalArgumentException("max must be 1.." + MOST + ", was " + max);
        Typed typed = Typed.of(text);
        if (typed.isEmpty()) return List.of();
        List<Suggested> found = new ArrayList<>();
        if (String.join("", typed.words()).length() >= WORTHWHILE) {
            found.addAll(concepts(typed, lang));
            found.addAll(people(typed, lang));
        }
        List<Suggested> names = found.stream().limit(max).toList();
        int left = max - names.size();
        List<Suggested> items = left == 0 ? List.of() : index.suggest(text, viewer, left);
        return Stream.concat(names.stream(), items.stream()).toList();
    }

    private List<Suggested> concepts(Typed typed, String lang) {
        Vocabulary now = vocabulary.current();
        return best(now.terms().stream().flatMap(term -> concept(term, typed, lang, now).stream()));
    }

    private static Optional<Fit> concept(Term term, Typed typed, String lang, Vocabulary vocabulary) {
        String label = term.label(lang);
        String above = term.broader() == null
                ? ""
                : vocabulary
                        .term(term.broader())
                        .map(broader -> broader.label(lang))
                        .orElse("");
        Optional<Fit> own = fit(Suggested.What.CONCEPT, term.id().value(), label, label, above, typed);
        if (own.isPresent()) return own;
        return Stream.of(List.of(term.zh(), term.en()), term.altZh(), term.altEn())
                .flatMap(List::stream)
                .flatMap(name -> fit(Suggested.What.CONCEPT, term.id().value(), label, name, name, typed).stream())
                .findFirst();
    }

    private List<Suggested> people(Typed typed, String lang) {
        return best(everybody().stream()
                .flatMap(one -> fit(
                        Suggested.What.PERSON,
                        one.id().value(),
                        one.name(lang),
                        one.name(lang),
                        one.branch(lang),
                        typed)
                        .or(() -> fit(
                                Suggested.What.PERSON,
                                one.id().value(),
                                one.name(lang),
                                one.otherName(lang),
                                one.branch(lang),
                                typed))
                        .stream()));
    }

    private List<Colleague> everybody() {
        Instant now = clock.instant();
        People known = people;
        if (known.asOf().plus(GOOD_ENOUGH).isBefore(now)) people = known = new People(colleagues.all(), now);
        return known.all();
    }

    /** A name that fits, shown by its label; what was typed stands out where the label is that name. */
    private static Optional<Fit> fit(
            Suggested.What what, long id, String label, String name, String detail, Typed typed) {
        return typed.in(name).map(match -> {
            List<Piece> pieces = name.equals(label) ? match.pieces(label) : List.of(new Piece(label, false));
            return new Fit(new Suggested(what, id, pieces, detail), match.begins(), name.length());
        });
    }

    private static List<Suggested> best(Stream<Fit> fits) {
        return fits.sorted(Comparator.comparing(Fit::begins)
                        .reversed()
                        .thenComparingInt(Fit::length)
                        .thenComparingLong(fit -> fit.suggested().id()))
                .limit(FEW)
                .map(Fit::suggested)
                .toList();
    }
}
