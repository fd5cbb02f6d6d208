package org.fieldlore.portal.vocabulary;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.taxonomy.ParsedConcept;
import org.fieldlore.taxonomy.Scheme;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.Vocabulary;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;

/** A concept in the making, or one that is stated anew: what it is called, what it means and where it stands. */
@Named
@ViewScoped
public class EditConceptPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** A tree is three levels deep, so nothing stands below the third. */
    private static final int DEEPEST_ABOVE = 2;

    @Inject
    private VocabularyDesk desk;

    @Inject
    private ChosenConcepts related;

    @Inject
    private Here here;

    @Inject
    @Param
    private @Nullable Long id;

    @Inject
    @Param(name = "scheme")
    private @Nullable String wantedScheme;

    @Inject
    @Param(name = "under")
    private @Nullable Long wantedAbove;

    private int version;
    private String iri = "";
    private String name = "";
    private String scheme = "";
    private String under = "";
    private String zh = "";
    private String en = "";
    private String altZh = "";
    private String altEn = "";
    private String definitionZh = "";
    private String definitionEn = "";
    private String sources = "";
    private String close = "";
    private String broad = "";
    private @Nullable String notation;
    private String reason = "";
    private transient @Nullable Effect effect;

    /** A place in the tree that a concept may stand under. */
    public record Place(String iri, String label) implements Serializable {}

    public void load() {
        version = desk.version();
        Vocabulary vocabulary = desk.vocabulary();
        if (id != null) fill(stated(vocabulary, id), vocabulary);
        else begin(vocabulary);
    }

    private void begin(Vocabulary vocabulary) {
        Optional<Term> above =
                Optional.ofNullable(wantedAbove).map(ConceptId::new).flatMap(vocabulary::term);
        under = above.map(Term::iri).orElse("");
        scheme = above.map(Term::scheme)
                .or(() -> vocabulary.schemes().stream()
                        .map(Scheme::code)
                        .filter(code -> code.equals(wantedScheme))
                        .findFirst())
                .or(() -> vocabulary.schemes().stream().map(Scheme::code).findFirst())
                .orElse("");
    }

    private void fill(ParsedConcept concept, Vocabulary vocabulary) {
        iri = concept.iri();
        scheme = concept.scheme();
        under = Objects.requireNonNullElse(concept.broader(), "");
        zh = concept.zh();
        en = concept.en();
        altZh = String.join("\n", concept.altZh());
        altEn = String.join("\n", concept.altEn());
        definitionZh = concept.definitionZh();
        definitionEn = concept.definitionEn();
        sources = String.join("\n", concept.links().sources());
        close = String.join("\n", concept.links().close());
        broad = String.join("\n", concept.links().broad());
        notation = concept.notation();
        related.begin(concept.related().stream()
                .map(vocabulary::idOf)
                .flatMap(Optional::stream)
                .toList());
    }

    private static ParsedConcept stated(Vocabulary vocabulary, long id) {
        return vocabulary.stated(new ConceptId(id)).orElseThrow(() -> new NotFound("concept", id));
    }

    /** Shows what it would change, and stores nothing. */
    public void preview() {
        effect = desk.effect(wanted());
    }

    public @Nullable String save() {
        preview();
        if (!Objects.requireNonNull(effect).broken().isEmpty()) return null;
        VocabularyEdit wanted = wanted();
        desk.apply(wanted, version, reason);
        ConceptId saved = desk.vocabulary().idOf(wanted.subject()).orElseThrow();
        return "/vocabulary/concepts.xhtml?faces-redirect=true&told=saved&id=" + saved;
    }

    private VocabularyEdit wanted() {
        Vocabulary vocabulary = desk.vocabulary();
        ParsedConcept concept = new ParsedConcept(
                isNew() ? Vocabulary.ROOT + scheme + "/" + name.strip() : iri,
                scheme,
                zh.strip(),
                en.strip(),
                lines(altZh),
                lines(altEn),
                definitionZh.strip(),
                definitionEn.strip(),
                under.isEmpty() ? null : under,
                related.all().stream()
                        .map(vocabulary::term)
                        .flatMap(Optional::stream)
                        .map(Term::iri)
                        .filter(one -> !one.equals(under))
                        .toList(),
                notation,
                new ParsedConcept.Links(lines(close), lines(broad), lines(sources)),
                false,
                List.of());
        return isNew() ? new VocabularyEdit.Add(concept) : new VocabularyEdit.State(concept);
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean isNew() {
        return iri.isEmpty();
    }

    public List<Scheme> getSchemes() {
        return desk.vocabulary().schemes();
    }

    /** The concepts of the scheme that this one may stand under, each led by what it stands under itself. */
    public List<Place> getPlaces() {
        Vocabulary vocabulary = desk.vocabulary();
        List<Place> places = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            List<Term> path = vocabulary.path(term.id());
            boolean itself = path.stream().anyMatch(step -> step.iri().equals(iri));
            if (!term.scheme().equals(scheme) || itself || path.size() > DEEPEST_ABOVE) continue;
            String label = path.stream().map(step -> step.label(here.getLang())).collect(Collectors.joining(" › "));
            places.add(new Place(term.iri(), label));
        }
        places.sort(Comparator.comparing(Place::label));
        return places;
    }

    /** The place does not go with another scheme. */
    public void schemeChosen() {
        under = "";
    }

    public @Nullable Effect getEffect() {
        return effect;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getIri() {
        return iri;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getScheme() {
        return scheme;
    }

    public void setScheme(@Nullable String scheme) {
        this.scheme = text(scheme);
    }

    public String getUnder() {
        return under;
    }

    public void setUnder(@Nullable String under) {
        this.under = text(under);
    }

    public String getZh() {
        return zh;
    }

    public void setZh(@Nullable String zh) {
        this.zh = text(zh);
    }

    public String getEn() {
        return en;
    }

    public void setEn(@Nullable String en) {
        this.en = text(en);
    }

    public String getAltZh() {
        return altZh;
    }

    public void setAltZh(@Nullable String altZh) {
        this.altZh = text(altZh);
    }

    public String getAltEn() {
        return altEn;
    }

    public void setAltEn(@Nullable String altEn) {
        this.altEn = text(altEn);
    }

    public String getDefinitionZh() {
        return definitionZh;
    }

    public void setDefinitionZh(@Nullable String definitionZh) {
        this.definitionZh = text(definitionZh);
    }

    public String getDefinitionEn() {
        return definitionEn;
    }

    public void setDefinitionEn(@Nullable String definitionEn) {
        this.definitionEn = text(definitionEn);
    }

    public String getSources() {
        return sources;
    }

    public void setSources(@Nullable String sources) {
        this.sources = text(sources);
    }

    public String getClose() {
        return close;
    }

    public void setClose(@Nullable String close) {
        this.close = text(close);
    }

    public String getBroad() {
        return broad;
    }

    public void setBroad(@Nullable String broad) {
        this.broad = text(broad);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
