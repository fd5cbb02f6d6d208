package org.fieldlore.portal.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.fieldlore.credit.Endorse;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.fieldlore.shared.ConceptId;
import org.jspecify.annotations.Nullable;

/** What can be done on somebody's page; each leads back to it and says what was done. */
@Named
@RequestScoped
public class PersonActions {
    @Inject
    private Here here;

    @Inject
    private PersonPage page;

    @Inject
    private Endorse endorse;

    @Inject
    private FacesContext faces;

    private @Nullable String words;
    private @Nullable Long concept;

    public String endorse() {
        ConceptId about = concept == null || concept < 1 ? null : new ConceptId(concept);
        endorse.give(page.key(), about, Objects.requireNonNullElse(words, ""), here.viewer());
        return told("endorse.done");
    }

    public String takeBack(long endorsement) {
        endorse.takeBack(endorsement, here.viewer());
        return told("endorse.back");
    }

    private String told(String key) {
        String text = new Wordbook(here.getLocale()).of("people", key);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
        return "/people/person.xhtml?faces-redirect=true&id=" + page.key();
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Long getConcept() {
        return concept;
    }

    public void setConcept(@Nullable Long concept) {
        this.concept = concept;
    }
}
