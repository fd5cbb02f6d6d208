package org.fieldlore.insight.handbook;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fieldlore.people.Branch;
import org.fieldlore.people.People;
import org.fieldlore.segment.ReadSegments;
import org.fieldlore.segment.SegmentName;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.UseCase;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/** Says in words what a selection takes in, for the title page and for the screen. */
@UseCase
public class DescribeSelection {
    private final People people;
    private final ReadSegments segments;
    private final ReadVocabulary vocabulary;

    @Inject
    public DescribeSelection(People people, ReadSegments segments, ReadVocabulary vocabulary) {
        this.people = people;
        this.segments = segments;
        this.vocabulary = vocabulary;
    }

    /** Returns whom the book is for: the company, or a branch by its name. */
    public String audience(@Nullable BranchId branch, BookWords words) {
        return branch == null ? words.of("for.company") : branch(branch, words.lang());
    }

    /** Returns how confidential the book is. */
    public String confidentiality(@Nullable BranchId branch, BookWords words) {
        return branch == null
                ? words.of("confidential.company")
                : words.of("confidential.branch", branch(branch, words.lang()));
    }

    private String branch(BranchId id, String lang) {
        return people.branches().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map((Branch one) -> one.name(lang))
                .orElseGet(id::toString);
    }

    /** Returns one phrase for each condition, in a fixed order; concepts and segments that are gone are left out. */
    public List<String> of(Selection selection, BookWords words) {
        List<String> phrases = new ArrayList<>();
        String comma = words.of("comma");
        String topics = vocabulary.current().terms(selection.concepts()).stream()
                .sorted(Comparator.comparing(Term::iri))
                .map(term -> term.label(words.lang()))
                .collect(Collectors.joining(comma));
        phrases.add(topics.isEmpty() ? words.of("topics.all") : words.of("topics", topics));
        segments.names().stream()
                .filter(name -> Objects.equals(name.id(), selection.segment()))
                .forEach((SegmentName name) -> phrases.add(words.of("segment", name.name(words.lang()))));
        if (!selection.kinds().isEmpty())
            phrases.add(words.of(
                    "kinds",
                    selection.kinds().stream().sorted().map(words::kind).collect(Collectors.joining(comma))));
        if (selection.itemLang() != null) phrases.add(words.of("lang." + selection.itemLang()));
        if (selection.ownOnly() && selection.branch() != null)
            phrases.add(words.of("own", branch(selection.branch(), words.lang())));
        phrases.add(words.of(selection.validatedOnly() ? "trust.validated" : "trust.all"));
        return phrases;
    }
}
