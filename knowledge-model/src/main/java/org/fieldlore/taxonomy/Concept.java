package org.fieldlore.taxonomy;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/**
 * A notion of the trade with a name in both languages. Born from the file that comes with Fieldlore, which it follows from then
 * on, or by an edit; once edited it follows edits alone. Retired and never deleted, since items carry its id and others its IRI.
 */
@Entity
@Table(name = "concept")
public class Concept {
    /** Outbox topic: labels or the tree have changed; the subject is the vocabulary's new version. */
    public static final String TOPIC = "vocabulary";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String iri;
    private String scheme;
    private String zh;
    private String en;

    @Column(name = "alt_zh")
    @Convert(converter = StringsJson.class)
    private List<String> altZh;

    @Column(name = "alt_en")
    @Convert(converter = StringsJson.class)
    private List<String> altEn;

    @Column(name = "definition_zh")
    private String definitionZh;

    @Column(name = "definition_en")
    private String definitionEn;

    @Column(name = "broader_iri")
    private @Nullable String broaderIri;

    @Column(name = "related_iris")
    @Convert(converter = StringsJson.class)
    private List<String> relatedIris;

    private @Nullable String notation;

    @Column(name = "close_iris")
    @Convert(converter = StringsJson.class)
    private List<String> closeIris;

    @Column(name = "broad_iris")
    @Convert(converter = StringsJson.class)
    private List<String> broadIris;

    @Convert(converter = StringsJson.class)
    private List<String> sources;

    @Column(name = "replaced_by")
    @Convert(converter = StringsJson.class)
    private List<String> replacedBy;

    private boolean retired;
    private boolean edited;

    protected Concept() {}

    Concept(ParsedConcept parsed) {
        this.iri = parsed.iri();
        take(parsed);
    }

    /** Follows the file, unless it was edited here; says whether anything changed. */
    boolean follow(ParsedConcept parsed) {
        if (edited || parsed.equals(parsed())) return false;
        take(parsed);
        return true;
    }

    /** Becomes what an edit made of it. */
    void edit(ParsedConcept parsed) {
        take(parsed);
        edited = true;
    }

    /** Takes it out of use because its file no longer has it; says whether it was in use and follows the file. */
    boolean vanish() {
        boolean news = !retired && !edited;
        if (news) retired = true;
        return news;
    }

    private void take(ParsedConcept parsed) {
        this.scheme = parsed.scheme();
        this.zh = parsed.zh();
        this.en = parsed.en();
        this.altZh = parsed.altZh();
        this.altEn = parsed.altEn();
        this.definitionZh = parsed.definitionZh();
        this.definitionEn = parsed.definitionEn();
        this.broaderIri = parsed.broader();
        this.relatedIris = parsed.related();
        this.notation = parsed.notation();
        this.closeIris = parsed.links().close();
        this.broadIris = parsed.links().broad();
        this.sources = parsed.links().sources();
        this.retired = parsed.retired();
        this.replacedBy = parsed.replacedBy();
    }

    ParsedConcept parsed() {
        return new ParsedConcept(
                iri,
                scheme,
                zh,
                en,
                altZh,
                altEn,
                definitionZh,
                definitionEn,
                broaderIri,
                relatedIris,
                notation,
                new ParsedConcept.Links(closeIris, broadIris, sources),
                retired,
                replacedBy);
    }

    public ConceptId id() {
        return new ConceptId(id);
    }

    public String iri() {
        return iri;
    }

    public boolean retired() {
        return retired;
    }
}
