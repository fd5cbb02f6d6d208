package org.fieldlore.portal.vocabulary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Screen;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.search.Facet;
import org.fieldlore.search.Query;
import org.fieldlore.search.SearchKnowledge;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotAllowed;
import org.fieldlore.taxonomy.EditVocabulary;
import org.fieldlore.taxonomy.FindTerms;
import org.fieldlore.taxonomy.ReadVocabulary;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The vocabulary, scheme by scheme or by what is typed of a label, and one concept in full. */
@Named
@RequestScoped
public class ConceptsPage {
    private static final int MOST_FOUND = 60;
    private static final int NEWEST = 4;
    private static final Set<String> TELLS = Set.of("saved", "replaced", "restored");

    @Inject
    private ReadVocabulary read;

    @Inject
    private FindTerms find;

    @Inject
    private SearchKnowledge search;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable String id;

    @Inject
    @Param
    private @Nullable String scheme;

    @Inject
    @Param
    private @Nullable String q;

    @Inject
    @Param
    private @Nullable String told;

    @Inject
    private EditVocabulary edit;

    private @Nullable Vocabulary vocabulary;
    private @Nullable ConceptCard concept;
    private @Nullable List<Term> found;

    public String getText() {
        return q == null ? "" : q.strip();
    }

    public List<Scheme> getSchemes() {
        return vocabulary().schemes();
    }

    public int getSize() {
        return vocabulary().terms().size();
    }

    /** Code of the scheme that is open: the chosen concept's, the one asked for, else the first; empty without any. */
    public String getScheme() {
        ConceptCard chosen = getConcept();
        if (chosen != null) return chosen.term().scheme();
        List<String> codes = getSchemes().stream().map(Scheme::code).toList();
        if (scheme != null && codes.contains(scheme)) return scheme;
        return codes.isEmpty() ? "" : codes.get(0);
    }

    public List<Node> getTree() {
        return Node.of(vocabulary(), getScheme());
    }

    /** The concepts whose labels hold what was typed. */
    public List<Term> getFound() {
        List<Term> known = found;
        if (known == null) found = known = find.labelled(getText(), MOST_FOUND);
        return known;
    }

    /** The name of a scheme in the language of whoever reads. */
    public String name(String code) {
        return getSchemes().stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .map(s -> s.label(here.getLang()))
                .orElse(code);
    }

    /** The chosen concept, or null when none is or there is none of that id. */
    public @Nullable ConceptCard getConcept() {
        if (concept == null && Facet.CONCEPT.accepts(Objects.requireNonNullElse(id, "")))
            concept = vocabulary()
                    .term(new ConceptId(Long.parseLong(Objects.requireNonNull(id))))
                    .map(this::card)
                    .orElse(null);
        return concept;
    }

    private ConceptCard card(Term term) {
        Map<Facet, Set<String>> only = Map.of(Facet.CONCEPT, Set.of(term.id().toString()));
        Query newest = new Query("", only, Query.Sort.NEWEST, 0, NEWEST);
        return ConceptCard.of(vocabulary(), term, search.find(newest, here.viewer()));
    }

    /** Brings a retired concept back. */
    public String restore(long concept) {
        if (!here.mayEnter(Screen.TEND_VOCABULARY)) throw new NotAllowed("vocabulary");
        String iri = vocabulary().term(new ConceptId(concept)).map(Term::iri).orElse("");
        String why = new Wordbook(here.getLocale()).of("vocabulary", "restore");
        edit.apply(
                new VocabularyEdit.Restore(iri),
                read.version(),
                why,
                here.viewer().agent());
        return "/vocabulary/concepts.xhtml?faces-redirect=true&told=restored&id=" + concept;
    }

    public @Nullable String getTold() {
        return told != null && TELLS.contains(told) ? told : null;
    }

    private Vocabulary vocabulary() {
        Vocabulary known = vocabulary;
        if (known == null) vocabulary = known = read.current();
        return known;
    }
}
