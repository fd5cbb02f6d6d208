package org.fieldlore.portal.counter;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;
import org.fieldlore.customer.InteractionKind;
import org.fieldlore.customer.RecordInteraction;
import org.fieldlore.portal.shell.Here;
import org.fieldlore.portal.shell.Wordbook;
import org.jspecify.annotations.Nullable;

/** The short form that notes a contact. */
@Named
@RequestScoped
public class CustomerNote {
    @Inject
    private RecordInteraction record;

    @Inject
    private CustomerPage page;

    @Inject
    private Here here;

    @Inject
    private FacesContext faces;

    private String slip = UUID.randomUUID().toString();
    private InteractionKind kind = InteractionKind.CALL;
    private @Nullable String text;

    /** Stores the note and shows the page with it; the same form sent twice is one note. */
    public void save() throws IOException {
        record.note(
                page.key(),
                here.viewer(),
                kind,
                text == null ? "" : text,
                UUID.nameUUIDFromBytes(slip.getBytes(UTF_8)));
        String saved = new Wordbook(here.getLocale()).of("counter", "note.saved");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, saved, null));
        var external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        external.redirect(external.getRequestContextPath() + "/counter/customer.xhtml?id=" + page.key() + "&noted=1");
    }

    public String getSlip() {
        return slip;
    }

    public void setSlip(String slip) {
        this.slip = slip;
    }

    public InteractionKind getKind() {
        return kind;
    }

    public void setKind(InteractionKind kind) {
        this.kind = kind;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
