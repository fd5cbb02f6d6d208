package org.fieldlore.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fieldlore.credit.RankExperts;
import org.fieldlore.knowledge.Author;
import org.fieldlore.knowledge.ReadKnowledge;
import org.fieldlore.people.Branch;
import org.fieldlore.people.People;
import org.fieldlore.portal.shell.CurrentVocabulary;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** Whom to ask about something, by words, concept and branch. */
@Named
@RequestScoped
public class ExpertsPage {
    private static final int MOST = 20;
    private static final int LONGEST = 200;

    @Inject
    private Here here;

    @Inject
    private RankExperts rank;

    @Inject
    private ReadKnowledge knowledge;

    @Inject
    private People people;

    @Inject
    private CurrentVocabulary vocabulary;

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable Long concept;

    @Inject
    @Param
    private @Nullable Long branch;

    private @Nullable List<Row> rows;

    /** Somebody who may know, by name, and what they wrote about. */
    public record Row(Author person, RankExperts.Found why, List<Term> concepts) {}

    /** A scheme and the concepts in it, as a list offers them. */
    public record Group(Scheme scheme, List<Term> terms) {}

    /** A branch by name. */
    public record Place(long id, String name) {}

    public String getText() {
        String text = q == null ? "" : q.strip();
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    public boolean isAsked() {
        return !getText().isEmpty() || getChosen() != null;
    }

    /** The concept that was asked for, or null when there is none of that id. */
    public @Nullable Term getChosen() {
        return concept == null || concept < 1
                ? null
                : vocabulary.current().term(new ConceptId(concept)).orElse(null);
    }

    public @Nullable Long getBranch() {
        return branch == null || branch < 1 ? null : branch;
    }

    public List<Group> getGroups() {
        return vocabulary.current().schemes().stream()
                .map(scheme -> new Group(
                        scheme,
                        vocabulary.current().terms().stream()
                                .filter(term -> term.scheme().equals(scheme.code()))
                                .toList()))
                .toList();
    }

    public List<Place> getBranches() {
        return people.branches().stream()
                .map(one -> new Place(one.id().value(), name(one)))
                .toList();
    }

    private String name(Branch one) {
        return one.name(here.getLang());
    }

    public List<Row> getRows() {
        List<Row> found = rows;
        if (found == null) rows = found = isAsked() ? find() : List.of();
        return found;
    }

    private List<Row> find() {
        Term chosen = getChosen();
        Long within = getBranch();
        List<RankExperts.Found> found = rank.about(
                getText(),
                chosen == null ? null : chosen.id(),
                within == null ? null : new BranchId(within),
                here.viewer(),
                MOST);
        Map<AgentId, Author> names =
                knowledge.authors(found.stream().map(RankExperts.Found::agent).toList());
        return found.stream()
                .flatMap(one -> Stream.ofNullable(names.get(one.agent())).map(author -> row(author, one)))
                .toList();
    }

    private Row row(Author author, RankExperts.Found found) {
        return new Row(
                author,
                found,
                found.wrote() == null
                        ? List.of()
                        : vocabulary.current().terms(found.wrote().concepts()));
    }
}
