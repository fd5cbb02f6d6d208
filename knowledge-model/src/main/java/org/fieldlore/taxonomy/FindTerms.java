package org.fieldlore.taxonomy;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldlore.shared.UseCase;

/** Looks concepts up by what is typed of their labels, for people who tag by hand. */
@UseCase
public class FindTerms {
    private final ReadVocabulary vocabulary;

    @Inject
    public FindTerms(ReadVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns at most {@code max} concepts one of whose labels, in either language, holds the text, whatever its case: those
     * that begin with it first, then the shorter. Empty for an empty text.
     */
    public List<Term> labelled(String text, int max) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) return List.of();
        return vocabulary.current().terms().stream()
                .filter(term -> labels(term).anyMatch(label -> label.contains(wanted)))
                .sorted(Comparator.comparing((Term term) -> labels(term).noneMatch(label -> label.startsWith(wanted)))
                        .thenComparing(term -> term.zh().length()))
                .limit(max)
                .toList();
    }

    private static Stream<String> labels(Term term) {
        return Stream.of(List.of(term.zh(), term.en()), term.altZh(), term.altEn())
                .flatMap(List::stream)
                .map(label -> label.toLowerCase(Locale.ROOT));
    }
}
