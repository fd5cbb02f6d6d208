package org.fieldlore.credit;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fieldlore.people.Agent;
import org.fieldlore.people.People;
import org.fieldlore.people.Viewer;
import org.fieldlore.search.Expert;
import org.fieldlore.search.Facet;
import org.fieldlore.search.FindExperts;
import org.fieldlore.search.IndexWork;
import org.fieldlore.search.Query;
import org.fieldlore.shared.AgentId;
import org.fieldlore.shared.BranchId;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Term;
import org.jspecify.annotations.Nullable;

/**
 * Ranks whom to ask: first those whose work about the concept helped colleagues, by how many it helped; then those who wrote what
 * comes nearest to the words and of whom nothing more is known.
 */
@IndexWork
public class RankExperts {
    private static final int LOOKED_AT = 20;
    private final ReadExpertise expertise;
    private final FindExperts experts;
    private final People people;
    private final ReadVocabulary vocabulary;
    private final FindTerms terms;

    @Inject
    public RankExperts(
            ReadExpertise expertise, FindExperts experts, People people, ReadVocabulary vocabulary, FindTerms terms) {
        this.expertise = expertise;
        this.experts = experts;
        this.people = people;
        this.vocabulary = vocabulary;
        this.terms = terms;
    }

    /**
     * Somebody who may know.
     *
     * @param known what colleagues' experience says, or null when nothing is known
     * @param wrote what they wrote that comes near, or null when nothing does
     */
    public record Found(
            AgentId agent,
            @Nullable Expertise known,
            @Nullable Expert wrote) {}

    /**
     * Returns people with an open account, best first; nobody when nothing was asked or nobody comes near.
     *
     * @param concept what it is about, or null: then the words may name one
     * @param branch of which branch, or null for all
     * @param max 1..20
     */
    public List<Found> about(
            String words, @Nullable ConceptId concept, @Nullable BranchId branch, Viewer viewer, int max) {
        if (max < 1 || max > LOOKED_AT)
            throw new IllegalArgumentException("max must be 1.." + LOOKED_AT + ", was " + max);
        Map<AgentId, Found> found = new LinkedHashMap<>();
        ConceptId meant = concept != null ? concept : named(words).orElse(null);
        if (meant != null)
            for (ReadExpertise.Knower knower : expertise.about(meant, viewer, branch, vocabulary.current(), LOOKED_AT))
                found.put(knower.agent(), new Found(knower.agent(), knower.why(), null));
        Query query = concept == null ? Query.of(words) : Query.of(words).with(Facet.CONCEPT, concept.toString());
        List<Expert> writers = experts.about(query, viewer, LOOKED_AT);
        Map<AgentId, Agent> accounts =
                people.byIds(writers.stream().map(Expert::agent).toList());
        for (Expert writer : writers)
            if (fits(accounts.get(writer.agent()), branch))
                found.merge(
                        writer.agent(),
                        new Found(writer.agent(), null, writer),
                        (one, other) -> new Found(one.agent(), one.known(), other.wrote()));
        return found.values().stream().limit(max).toList();
    }

    private static boolean fits(@Nullable Agent account, @Nullable BranchId branch) {
        return account != null && account.active() && (branch == null || branch.equals(account.branch()));
    }

    /** The concept whose label somebody typed to the letter, whatever the case. */
    private Optional<ConceptId> named(String words) {
        String typed = words.strip().toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) return Optional.empty();
        return terms.labelled(words.strip(), LOOKED_AT).stream()
                .filter(term -> term.zh().toLowerCase(Locale.ROOT).equals(typed)
                        || term.en().toLowerCase(Locale.ROOT).equals(typed))
                .map(Term::id)
                .findFirst();
    }
}
