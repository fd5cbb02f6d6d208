package org.fieldlore.portal.vocabulary;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fieldlore.portal.shell.ChosenConcepts;
import org.fieldlore.shared.ConceptId;
import org.fieldlore.shared.NotFound;
import org.fieldlore.taxonomy.Term;
import org.fieldlore.taxonomy.VocabularyEdit;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;
import org.omnifaces.cdi.ViewScoped;

/** A concept on its way out of use: merged into another one, replaced by it, or split into several. */
@Named
@ViewScoped
public class ReplaceConceptPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private VocabularyDesk desk;

    @Inject
    private ChosenConcepts successors;

    @Inject
    @Param
    private @Nullable Long id;

    private int version;
    private boolean merging = true;
    private String reason = "";
    private transient @Nullable Effect effect;

    public void load() {
        version = desk.version();
        getTerm();
    }

    public Term getTerm() {
        return Optional.ofNullable(id)
                .map(ConceptId::new)
                .flatMap(one -> desk.vocabulary().term(one))
                .orElseThrow(() -> new NotFound("concept", String.valueOf(id)));
    }

    public void preview() {
        effect = desk.effect(wanted());
    }

    public @Nullable String save() {
        preview();
        if (!Objects.requireNonNull(effect).broken().isEmpty()) return null;
        desk.apply(wanted(), version, reason);
        return "/vocabulary/concepts.xhtml?faces-redirect=true&told=replaced&id=" + id;
    }

    private VocabularyEdit wanted() {
        String iri = getTerm().iri();
        List<String> instead = successors.all().stream()
                .map(one -> desk.vocabulary().term(one))
                .flatMap(Optional::stream)
                .map(Term::iri)
                .toList();
        return merging && instead.size() == 1
                ? new VocabularyEdit.Merge(iri, instead.get(0))
                : new VocabularyEdit.Retire(iri, instead);
    }

    public @Nullable Effect getEffect() {
        return effect;
    }

    public boolean isMerging() {
        return merging;
    }

    public void setMerging(boolean merging) {
        this.merging = merging;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = Objects.requireNonNullElse(reason, "");
    }
}
